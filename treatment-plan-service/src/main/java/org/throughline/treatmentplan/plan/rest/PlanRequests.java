package org.throughline.treatmentplan.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Cited;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.GoalText;
import org.throughline.treatmentplan.plan.domain.Intervention.Modality;
import org.throughline.treatmentplan.plan.domain.Intervention.SessionKind;
import org.throughline.treatmentplan.plan.domain.PlanCommand.UpdateGoalStatus;

/** The bodies of requests about a plan. Who writes or signs is the caller, never a field. */
final class PlanRequests {
    private PlanRequests() {}

    record NewProblem(@NotBlank @Size(max = Text.LENGTH_MAX) String problem) {
        @Override
        public String toString() {
            return "NewProblem[redacted]";
        }
    }

    /**
     * A goal and the measurable step towards it.
     *
     * @param statement in the participant's words
     * @param instrument code of the questionnaire that measures it, or {@code NONE}
     * @param zone of the facility, in which the target date is counted
     */
    record NewGoal(
            @NotNull UUID problemId,
            @NotBlank @Size(max = GoalText.LENGTH_MAX) String statement,
            @NotBlank @Size(max = Text.LENGTH_MAX) String measure,

            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,29}")
            String instrument,

            @Min(0) @Max(10_000) int targetScore,
            @NotNull LocalDate targetDate,
            @NotNull ZoneId zone) {
        @Override
        public String toString() {
            return "NewGoal[redacted]";
        }
    }

    /** What is done towards a goal. */
    record NewIntervention(
            @NotNull UUID goalId,
            @NotNull Modality modality,
            @NotNull SessionKind kind,
            @Min(1) @Max(21) int timesPerWeek,
            @Min(5) @Max(480) int minutes,
            @NotBlank @Size(max = 100) String responsible) {}

    record Handing(@Min(1) int version) {}

    /**
     * A signature.
     *
     * @param contentHash of what the signer was shown
     * @param role needed only where the caller has several
     */
    record Signature(
            @Min(1) int version,
            Optional<Role> role,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}

    record Declining(
            @Min(1) int version,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Declining[redacted]";
        }
    }

    /** Putting a version into effect before all have signed. */
    record Activating(
            @Min(1) int version,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Activating[redacted]";
        }
    }

    /**
     * The next version.
     *
     * @param withdrawn problems, goals and interventions it leaves out
     */
    record Revising(
            @Min(1) int version,
            @Size(max = 200) List<@NotNull UUID> withdrawn,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        Revising {
            withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
        }

        @Override
        public String toString() {
            return "Revising[redacted]";
        }
    }

    /** How a goal fares, and on which facts that rests. */
    record Faring(
            @NotNull GoalStatus status,

            @NotEmpty @Size(max = UpdateGoalStatus.EVIDENCE_MAX)
            List<@NotNull @Valid Cited> evidence) {}
}
