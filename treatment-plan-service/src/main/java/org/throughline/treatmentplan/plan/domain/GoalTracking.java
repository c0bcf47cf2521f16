package org.throughline.treatmentplan.plan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.PlanCommand.UpdateGoalStatus;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalStatusUpdated;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EvidenceMissing;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalIsClosed;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanNotInEffect;

/** How the goals of the version in effect fare; a revision under way does not stand in the way. */
final class GoalTracking {
    private GoalTracking() {}

    static Decision<PlanEvent, PlanRefusal> update(Opened plan, UpdateGoalStatus c) {
        Optional<PlanContent> inEffect = plan.progress().inEffect();
        if (inEffect.isEmpty()) {
            return refuse(new PlanNotInEffect(c.planId()));
        }
        if (inEffect.get().goal(c.goalId()).isEmpty()) {
            return refuse(new GoalUnknown(c.goalId()));
        }
        if (c.evidence().isEmpty()) {
            return refuse(new EvidenceMissing(c.goalId()));
        }
        Optional<GoalStatus> closed = plan.progress().of(c.goalId()).filter(GoalStatus::closed);
        if (closed.isPresent()) {
            return closed.get() == c.status() ? nothingNew() : refuse(new GoalIsClosed(c.goalId(), closed.get()));
        }
        return accept(new GoalStatusUpdated(
                plan.subject().participantId(),
                c.planId(),
                c.goalId(),
                c.status(),
                c.evidence(),
                c.updatedBy(),
                c.requestedAt()));
    }
}
