package org.throughline.scheduling.dose.domain;

import java.util.List;
import java.util.Optional;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseAtRisk;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseRestated;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseMet;
import org.throughline.scheduling.dose.domain.DoseEvent.WeeklyDoseShort;
import org.throughline.scheduling.policy.domain.DosePolicy;

/** A week's dose held against what it owes. */
record Standing(Week of, DoseWeek week, Requirement requirement) {

    /**
     * As the facts of the week and of its episode say; nothing if the episode was not open in that week and nothing is
     * entered.
     *
     * @param facts of the episode first, then of the week, each in order; those of another episode are passed over
     */
    static Optional<Standing> of(Week of, List<DoseEvent> facts, DosePolicy policy) {
        DoseWeek state = DoseWeeks.of(facts).of(of.episodeId());
        return switch (state.episode()) {
            case Episode.Unknown _ -> Optional.empty();
            case Episode.Known episode -> {
                FacilityWeek week = new FacilityWeek(of.monday(), episode.zone());
                boolean shown = episode.touches(week)
                        || !state.sessions().isEmpty()
                        || state.judgedBy().isPresent();
                yield shown
                        ? Optional.of(new Standing(of, state, state.owed(week, episode, policy)))
                        : Optional.empty();
            }
        };
    }

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
