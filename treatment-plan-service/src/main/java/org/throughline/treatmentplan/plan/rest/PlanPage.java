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
 * @param nextDueBy until when a first version is to be in effect, or one in effect provisionally signed by all
 * @param overdue whether that has passed
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
        @Nullable Integer versionInEffect,
        @Nullable Instant nextDueBy,
        boolean overdue) {

    record Problem(UUID problemId, String problem) {
        static Problem of(PlanContent.Problem problem) {
            return new Problem(problem.problemId(), problem.problem().value());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Goal(
            UUID goalId,
            String statement,
            List<Step> objectives,
            @Nullable GoalStatus status) {
        static Goal of(PlanContent.Goal goal, @Nullable GoalStatus status) {
            List<Step> steps = goal.steps().stream()
                    .map(step -> new Step(
                            step.problemId(),
                            step.objective().measure().value(),
                            step.objective().instrument(),
                            step.objective().targetScore(),
                            step.objective().targetDate()))
                    .toList();
            return new Goal(goal.goalId(), goal.statement().value(), steps, status);
        }
    }

    record Step(UUID problemId, String measure, String instrument, int targetScore, LocalDate targetDate) {}

    record Planned(UUID interventionId, UUID goalId, Intervention intervention) {
        static Planned of(PlanContent.Planned planned) {
            return new Planned(planned.interventionId(), planned.goalId(), planned.intervention());
        }
    }

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
                content.problems().stream().map(Problem::of).toList(),
                content.goals().stream()
                        .map(goal -> Goal.of(goal, plan.progress().statuses().get(goal.goalId())))
                        .toList(),
                content.interventions().stream().map(Planned::of).toList(),
                signatures == null ? null : signatures.required(),
                signatures == null ? null : signatures.signed(),
                signatures == null ? null : signatures.participantDeclined(),
                plan.progress().inEffect().map(PlanContent::version).orElse(null),
                plan.progress().deadlines().dueBy().orElse(null),
                plan.progress().deadlines().overdue());
    }

    private static PlanStatus status(Opened plan) {
        return switch (plan) {
            case Plan.Draft _ -> PlanStatus.DRAFT;
            case Plan.Submitted submitted ->
                submitted
                        .progress()
                        .inEffect()
                        .filter(submitted.content()::equals)
                        .map(_ -> PlanStatus.PROVISIONAL)
                        .orElse(PlanStatus.AWAITING_SIGNATURES);
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
