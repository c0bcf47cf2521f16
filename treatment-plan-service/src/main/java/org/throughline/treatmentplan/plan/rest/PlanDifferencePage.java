package org.throughline.treatmentplan.plan.rest;

import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanDifference;

/**
 * What one version of a plan says and another does not.
 *
 * @param fromHash of what the one says, as it was signed
 * @param toHash of what the other says
 */
record PlanDifferencePage(UUID planId, int from, String fromHash, int to, String toHash, Parts added, Parts withdrawn) {

    /** Parts of a plan. */
    record Parts(List<PlanPage.Problem> problems, List<PlanPage.Goal> goals, List<PlanPage.Planned> interventions) {
        static Parts of(List<Problem> problems, List<Goal> goals, List<Planned> interventions) {
            return new Parts(
                    problems.stream().map(PlanPage.Problem::of).toList(),
                    goals.stream().map(goal -> PlanPage.Goal.of(goal, null)).toList(),
                    interventions.stream().map(PlanPage.Planned::of).toList());
        }
    }

    static PlanDifferencePage of(PlanContent from, PlanContent to) {
        PlanDifference difference = PlanDifference.between(from, to);
        return new PlanDifferencePage(
                from.planId(),
                from.version(),
                from.hash(),
                to.version(),
                to.hash(),
                Parts.of(
                        difference.problems().added(),
                        difference.goals().added(),
                        difference.interventions().added()),
                Parts.of(
                        difference.problems().withdrawn(),
                        difference.goals().withdrawn(),
                        difference.interventions().withdrawn()));
    }
}
