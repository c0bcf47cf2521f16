package org.throughline.treatmentplan.plan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.plan.domain.Plan.Draft;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SubmitPlan;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalWithoutIntervention;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanIsEmpty;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.ProblemWithoutGoal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.VersionIsAnother;

/** Handing a draft over for signature: nothing in it may hang in the air, and from then on it does not change. */
final class Submission {
    private Submission() {}

    static Decision<PlanEvent, PlanRefusal> submit(Opened plan, SubmitPlan c) {
        PlanContent content = plan.content();
        if (content.version() != c.version()) {
            return refuse(new VersionIsAnother(c.version(), content.version()));
        }
        if (!(plan instanceof Draft)) {
            return nothingNew();
        }
        Optional<PlanRefusal> gap = gap(content);
        if (gap.isPresent()) {
            return refuse(gap.get());
        }
        int weeklyMinutes = content.weeklyMinutes();
        return accept(new PlanSubmitted(
                plan.subject().participantId(),
                c.planId(),
                content.version(),
                c.author(),
                content.hash(),
                c.policy().requiredSignatures().stream().sorted().toList(),
                weeklyMinutes,
                weeklyMinutes < c.policy().weeklyMinutesMin(),
                c.requestedAt()));
    }

    private static Optional<PlanRefusal> gap(PlanContent content) {
        if (content.problems().isEmpty()) {
            return Optional.of(new PlanIsEmpty(content.planId()));
        }
        for (Problem problem : content.problems()) {
            if (content.goals().stream().noneMatch(goal -> goal.answers(problem.problemId()))) {
                return Optional.of(new ProblemWithoutGoal(problem.problemId()));
            }
        }
        for (Goal goal : content.goals()) {
            if (content.interventions().stream()
                    .noneMatch(planned -> planned.goalId().equals(goal.goalId()))) {
                return Optional.of(new GoalWithoutIntervention(goal.goalId()));
            }
        }
        return Optional.empty();
    }
}
