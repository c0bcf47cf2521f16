package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseCommand.CloseWeek;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseRefusal;

/** Closes a participant's week when it is due. A week that is closed, or documented since, is left as it is. */
final class WhenWeekIsOverThenClose implements TimerFiring {
    private final Decider<DoseCommand, DoseRefusal> doses;
    private final DoseTerms terms;

    WhenWeekIsOverThenClose(Decider<DoseCommand, DoseRefusal> doses, DoseTerms terms) {
        this.doses = doses;
        this.terms = terms;
    }

    @Override
    public void fire(TimerFired fired) {
        Week week = WeekTimer.week(fired.timer().stream());
        CloseWeek close = new CloseWeek(
                week, terms.of(week, fired.organisation()), fired.timer().due());
        Reacting.settle(
                doses.handle(close, fired.envelope(close.terms().policy().version())), _ -> false);
    }
}
