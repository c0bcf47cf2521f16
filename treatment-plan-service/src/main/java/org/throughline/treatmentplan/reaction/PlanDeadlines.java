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
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.LetTimePass;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;

/** A plan that is not in effect in time, or not signed by all, is marked overdue, so that it stands out. */
public final class PlanDeadlines implements TimerPolicy<PlanEvent>, TimerFiring {
    private static final String DUE = "plan-due";
    private static final int PREFIX = "plan/".length();

    private final Decider<PlanCommand, PlanRefusal> plans;

    /** Watches deadlines. */
    public PlanDeadlines(Decider<PlanCommand, PlanRefusal> plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "plan_deadlines";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<TimerChange> on(Recorded<PlanEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case TreatmentPlanOpened e -> List.of(TimerChange.schedule(stream, DUE, e.dueBy()));
            case PlanActivatedProvisionally e ->
                List.of(TimerChange.cancelAll(stream, DUE), TimerChange.schedule(stream, DUE, e.signaturesDueBy()));
            case TreatmentPlanActivated _ -> List.of(TimerChange.cancelAll(stream, DUE));
            // What fell due before this was recorded was let pass, since the episode was over as far as was known.
            case PlanReopened _ ->
                List.of(TimerChange.schedule(stream, DUE, recorded.stored().recordedAt()));
            case PlanEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        UUID planId = UUID.fromString(StreamName.of(fired.timer().stream()).substring(PREFIX));
        Reacting.settle(
                plans.handle(new LetTimePass(planId, fired.timer().due()), fired.envelope(Clocks.RULES)), _ -> false);
    }
}
