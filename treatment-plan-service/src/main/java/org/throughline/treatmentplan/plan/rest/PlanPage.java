package org.throughline.treatmentplan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.Intervention;
import org.throughline.treatmentplan.plan.domain.Plan;
import org.throughline.treatmentplan.plan.domain.Plan.Opened;
import org.throughline.treatmentplan.plan.domain.Plan.Signatures;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.view.PlanReading.Known;
import org.throughline.treatmentplan.plan.view.PlanStatus;

/**
 * A plan as it is shown.
 *
 * @param version of the plan
 * @param contentHash of exactly what is shown of this version; sign with it
 * @param signatures by role, once the version was submitted
 * @param versionInEffect the version that holds; absent before the first was signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanPage(
        UUID planId,
        UUID participantId,
        UUID episodeId,
        PlanStatus status,
        int version,
        String contentHash,
        Instant dueBy,
        List<Problem> problems,
        List<Goal> goals,
        List<Planned> interventions,
        @Nullable List<Role> signaturesRequired,
        @Nullable Map<Role, String> signatures,
        @Nullable Boolean participantDeclined,
        @Nullable Integer versionInEffect) {

    record Problem(UUID problemId, String problem) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Goal(
            UUID goalId,
            String statement,
            List<Step> objectives,
            @Nullable GoalStatus status) {}

    record Step(UUID problemId, String measure, String instrument, int targetScore, LocalDate targetDate) {}

    record Planned(UUID interventionId, UUID goalId, Intervention intervention) {}

    static PlanPage of(Known known) {
        Opened plan = known.plan();
        PlanContent content = plan.content();
        Signatures signatures = signatures(plan);
        return new PlanPage(
                content.planId(),
                plan.subject().participantId(),
                plan.subject().episodeId(),
                status(plan),
                content.version(),
                content.hash(),
                known.opened().dueBy(),
                content.problems().stream()
                        .map(problem -> new Problem(
                                problem.problemId(), problem.problem().value()))
                        .toList(),
                content.goals().stream().map(goal -> goal(goal, plan)).toList(),
                content.interventions().stream()
                        .map(one -> new Planned(one.interventionId(), one.goalId(), one.intervention()))
                        .toList(),
                signatures == null ? null : signatures.required(),
                signatures == null ? null : signatures.signed(),
                signatures == null ? null : signatures.participantDeclined(),
                plan.progress().inEffect().map(PlanContent::version).orElse(null));
    }

    private static Goal goal(PlanContent.Goal goal, Opened plan) {
        List<Step> steps = goal.steps().stream()
                .map(step -> new Step(
                        step.problemId(),
                        step.objective().measure().value(),
                        step.objective().instrument(),
                        step.objective().targetScore(),
                        step.objective().targetDate()))
                .toList();
        GoalStatus status = plan.progress().statuses().get(goal.goalId());
        return new Goal(goal.goalId(), goal.statement().value(), steps, status);
    }

    private static PlanStatus status(Opened plan) {
        return switch (plan) {
            case Plan.Draft _ -> PlanStatus.DRAFT;
            case Plan.Submitted _ -> PlanStatus.AWAITING_SIGNATURES;
            case Plan.Active _ -> PlanStatus.ACTIVE;
        };
    }

    private static @Nullable Signatures signatures(Opened plan) {
        return switch (plan) {
            case Plan.Draft _ -> null;
            case Plan.Submitted submitted -> submitted.signatures();
            case Plan.Active active -> active.signatures();
        };
    }
}
