package org.throughline.treatmentplan.plan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.plan.domain.Plan.Draft;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.PlanCommand.IdentifyProblem;
import org.throughline.treatmentplan.plan.domain.PlanCommand.PlanIntervention;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SetGoal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanContent.Step;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.InterventionPlanned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ObjectiveSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ProblemIdentified;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.IdInUse;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanNotInDraft;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.ProblemUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.TargetDatePassed;

/** Writing a draft. What is written already, under the same id and in the same words, is not written twice. */
final class Drafting {
    private Drafting() {}

    static Decision<PlanEvent, PlanRefusal> identify(Opened plan, IdentifyProblem c) {
        if (plan.content().problems().contains(new Problem(c.problemId(), c.problem()))) {
            return nothingNew();
        }
        if (!(plan instanceof Draft)) {
            return frozen(plan);
        }
        if (plan.content().has(c.problemId())) {
            return refuse(new IdInUse(c.problemId()));
        }
        return accept(new ProblemIdentified(person(plan), c.planId(), c.problemId(), c.problem(), c.author()));
    }

    static Decision<PlanEvent, PlanRefusal> set(Opened plan, SetGoal c) {
        Goal goal = new Goal(c.goalId(), c.statement(), List.of(new Step(c.problemId(), c.objective())));
        if (plan.content().goals().contains(goal)) {
            return nothingNew();
        }
        if (!(plan instanceof Draft)) {
            return frozen(plan);
        }
        if (plan.content().has(c.goalId())) {
            return refuse(new IdInUse(c.goalId()));
        }
        if (plan.content().problem(c.problemId()).isEmpty()) {
            return refuse(new ProblemUnknown(c.problemId()));
        }
        if (!c.objective().targetDate().isAfter(c.requestedAt().atZone(c.zone()).toLocalDate())) {
            return refuse(new TargetDatePassed(c.goalId(), c.objective().targetDate()));
        }
        Objective objective = c.objective();
        return accept(
                new GoalSet(
                        person(plan),
                        c.planId(),
                        c.goalId(),
                        c.statement(),
                        objective.instrument(),
                        objective.targetScore()),
                new ObjectiveSet(person(plan), c.planId(), c.problemId(), c.goalId(), objective, c.author()));
    }

    static Decision<PlanEvent, PlanRefusal> plan(Opened plan, PlanIntervention c) {
        if (plan.content().interventions().contains(new Planned(c.interventionId(), c.goalId(), c.intervention()))) {
            return nothingNew();
        }
        if (!(plan instanceof Draft)) {
            return frozen(plan);
        }
        if (plan.content().has(c.interventionId())) {
            return refuse(new IdInUse(c.interventionId()));
        }
        if (plan.content().goal(c.goalId()).isEmpty()) {
            return refuse(new GoalUnknown(c.goalId()));
        }
        return accept(new InterventionPlanned(
                person(plan), c.planId(), c.goalId(), c.interventionId(), c.intervention(), c.author()));
    }

    private static Decision<PlanEvent, PlanRefusal> frozen(Opened plan) {
        return refuse(new PlanNotInDraft(plan.content().planId(), plan.content().version()));
    }

    private static UUID person(Opened plan) {
        return plan.subject().participantId();
    }
}
