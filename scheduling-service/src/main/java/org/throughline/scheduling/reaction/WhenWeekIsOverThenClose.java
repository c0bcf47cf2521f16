package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseCommand.CloseWeek;
import org.throughline.scheduling.dose.domain.DoseRefusal;
import org.throughline.scheduling.policy.domain.DosePolicy;

/** Closes a participant's week when it is due. A week that is closed, or documented since, is left as it is. */
final class WhenWeekIsOverThenClose implements TimerFiring {
    private final Decider<DoseCommand, DoseRefusal> doses;
    private final DosePolicy policy;

    WhenWeekIsOverThenClose(Decider<DoseCommand, DoseRefusal> doses, DosePolicy policy) {
        this.doses = doses;
        this.policy = policy;
    }

    @Override
    public void fire(TimerFired fired) {
        CloseWeek close = new CloseWeek(
                WeekTimer.week(fired.timer().stream()), policy, fired.timer().due());
        Reacting.settle(doses.handle(close, fired.envelope(policy.version())), _ -> false);
    }
}
