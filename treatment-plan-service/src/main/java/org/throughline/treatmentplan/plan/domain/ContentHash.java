package org.throughline.treatmentplan.plan.domain;

import org.throughline.treatmentplan.domain.FormDigest;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanContent.Step;

/** SHA-256 of what a version of a plan says, as a signer confirms it. */
final class ContentHash {
    private final FormDigest digest = new FormDigest("throughline.plan-content.v1");

    private ContentHash() {}

    /** 64 lower-case hexadecimal digits. */
    static String of(PlanContent content) {
        ContentHash hash = new ContentHash();
        hash.digest.field(content.planId());
        hash.digest.field(content.version());
        hash.digest.list(content.problems(), hash::problem);
        hash.digest.list(content.goals(), hash::goal);
        hash.digest.list(content.interventions(), hash::planned);
        return hash.digest.hexadecimal();
    }

    private void problem(Problem problem) {
        digest.field(problem.problemId());
        digest.field(problem.problem().value());
    }

    private void goal(Goal goal) {
        digest.field(goal.goalId());
        digest.field(goal.statement().value());
        digest.list(goal.steps(), this::step);
    }

    private void step(Step step) {
        digest.field(step.problemId());
        digest.field(step.objective().measure().value());
        digest.field(step.objective().instrument());
        digest.field(step.objective().targetScore());
        digest.field(step.objective().targetDate());
    }

    private void planned(Planned planned) {
        digest.field(planned.interventionId());
        digest.field(planned.goalId());
        digest.field(planned.intervention().modality().name());
        digest.field(planned.intervention().kind().name());
        digest.field(planned.intervention().timesPerWeek());
        digest.field(planned.intervention().minutes());
        digest.field(planned.intervention().responsible());
    }
}
