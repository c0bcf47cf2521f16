package org.throughline.scheduling.dose.domain;

import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseRestated;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseMet;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseShort;

/** A week's dose held against what it owes. */
record Standing(Week of, DoseWeek week, Requirement requirement) {

    boolean met() {
        return requirement.metBy(week.deliveredMinutes(), week.deliveredDays());
    }

    /** If all that is booked is attended, it will be met. */
    boolean inReach() {
        return requirement.metBy(week.deliveredMinutes() + week.bookedMinutes(), week.expectedDays());
    }

    /** Other figures than those said; of a partial week that was not met nothing was said. */
    boolean restates(Standing was) {
        boolean same = week.deliveredMinutes() == was.week.deliveredMinutes()
                && week.deliveredDays() == was.week.deliveredDays();
        boolean said = !requirement.partial() || was.met() || met();
        return said && !same;
    }

    DoseAtRisk atRisk() {
        return new DoseAtRisk(
                of.participantId(),
                of.episodeId(),
                of.monday(),
                week.deliveredMinutes(),
                week.deliveredDays(),
                week.bookedMinutes(),
                requirement.minutes(),
                requirement.days());
    }

    WeeklyDoseMet reached() {
        return new WeeklyDoseMet(
                of.participantId(),
                of.episodeId(),
                of.monday(),
                week.deliveredMinutes(),
                week.deliveredDays(),
                requirement.minutes(),
                requirement.days(),
                requirement.partial());
    }

    WeeklyDoseShort fallenShort() {
        return new WeeklyDoseShort(
                of.participantId(),
                of.episodeId(),
                of.monday(),
                week.deliveredMinutes(),
                week.deliveredDays(),
                requirement.minutes(),
                requirement.days(),
                requirement.partial());
    }

    DoseRestated restated() {
        return new DoseRestated(
                of.participantId(),
                of.episodeId(),
                of.monday(),
                week.deliveredMinutes(),
                week.deliveredDays(),
                requirement.minutes(),
                requirement.days(),
                requirement.partial(),
                met());
    }
}
