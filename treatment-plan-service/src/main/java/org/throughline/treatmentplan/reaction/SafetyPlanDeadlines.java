package org.throughline.treatmentplan.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.LetSafetyPlanPass;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanWithdrawn;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal;

/** A safety plan that is not agreed in time is marked overdue, so that it stands out; no hold moves it. */
public final class SafetyPlanDeadlines implements TimerPolicy<SafetyPlanEvent>, TimerFiring {
    private static final String DUE = "agreement-due";

    private final Decider<SafetyPlanCommand, SafetyPlanRefusal> safetyPlans;

    /** Watches deadlines. */
    public SafetyPlanDeadlines(Decider<SafetyPlanCommand, SafetyPlanRefusal> safetyPlans) {
        this.safetyPlans = safetyPlans;
    }

    @Override
    public String name() {
        return "agreement_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<SafetyPlanEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case SafetyPlanFellDue e ->
                List.of(TimerChange.cancelAll(stream, DUE), TimerChange.schedule(stream, DUE, e.dueBy()));
            case SafetyPlanNoLongerDue _, SafetyPlanWithdrawn _ -> List.of(TimerChange.cancelAll(stream, DUE));
            case SafetyPlanEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        UUID participantId = SafetyPlanDeciding.participantOf(StreamName.of(fired.timer().stream()))
                .orElseThrow();
        Reacting.settle(
                safetyPlans.handle(
                        new LetSafetyPlanPass(participantId, fired.timer().due()), fired.envelope(Clocks.RULES)),
                _ -> false);
    }
}
