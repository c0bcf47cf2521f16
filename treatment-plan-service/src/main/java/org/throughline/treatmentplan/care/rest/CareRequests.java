package org.throughline.treatmentplan.care.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.treatmentplan.care.domain.Aftercare;
import org.throughline.treatmentplan.care.domain.CareCommand.InitiateDischarge;
import org.throughline.treatmentplan.care.domain.DimensionRatings;
import org.throughline.treatmentplan.care.domain.DischargeType;
import org.throughline.treatmentplan.care.domain.DiscrepancyReason;
import org.throughline.treatmentplan.care.domain.Edition;
import org.throughline.treatmentplan.care.domain.Grounds;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.care.domain.RelapsePrevention;
import org.throughline.treatmentplan.care.domain.SummaryText;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Cited;

/** The bodies of requests about an episode's care. Who decides or signs is the caller, never a field. */
final class CareRequests {
    private CareRequests() {}

    record Rated(
            @NotBlank @Size(max = 40) String dimension,
            @Min(0) @Max(DimensionRatings.RATING_MAX) int rating) {}

    /**
     * A decision about the level of care.
     *
     * @param clinical what clinicians judge right
     * @param authorised what the payer approved
     * @param evidence the facts it rests on; their fingerprints are filled in here
     * @param role needed only where the caller has several
     */
    record Deciding(
            @NotNull LevelDecision decision,
            @NotBlank @Size(max = 10) String from,
            @NotBlank @Size(max = 10) String to,
            @NotBlank @Size(max = 10) String clinical,
            @NotBlank @Size(max = 10) String authorised,
            @NotNull Edition edition,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid Rated> ratings,
            @NotNull @Size(max = Grounds.EVIDENCE_MAX) List<@NotNull @Valid Cited> evidence,
            @NotBlank @Size(max = Text.LENGTH_MAX) String rationale,
            @NotBlank @Size(max = Text.LENGTH_MAX) String participantView,

            @Size(max = Grounds.DISSENT_MAX) List<@NotBlank @Size(max = Text.LENGTH_MAX) String> dissent,

            @Size(max = 10) List<@NotNull DiscrepancyReason> discrepancy,
            Optional<Role> role) {
        Deciding {
            dissent = dissent == null ? List.of() : List.copyOf(dissent);
            discrepancy = discrepancy == null ? List.of() : List.copyOf(discrepancy);
        }

        @Override
        public String toString() {
            return "Deciding[redacted]";
        }
    }

    record Countersigning(Optional<Role> role) {}

    /**
     * How and why an episode is to end.
     *
     * @param warningSteps what was tried before an administrative discharge
     * @param specimens whose results it rests on; an administrative discharge needs a confirmed one among them
     */
    record Leaving(
            @NotNull DischargeType type,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason,

            @Size(max = InitiateDischarge.WARNING_STEPS_MAX)
            List<@NotBlank @Size(max = Text.LENGTH_MAX) String> warningSteps,

            @Size(max = InitiateDischarge.SPECIMENS_MAX) List<@NotNull UUID> specimens) {
        Leaving {
            warningSteps = warningSteps == null ? List.of() : List.copyOf(warningSteps);
            specimens = specimens == null ? List.of() : List.copyOf(specimens);
        }

        @Override
        public String toString() {
            return "Leaving[redacted]";
        }
    }

    record Completing(
            @NotBlank @Size(max = SummaryText.LENGTH_MAX) String summary, Optional<Role> role) {
        @Override
        public String toString() {
            return "Completing[redacted]";
        }
    }

    /**
     * What the participant watches for, does and whom they call; all parts together are at most 4 000 characters.
     *
     * @param crisisLines whom they call in a crisis; where none is named, the line of the United States
     */
    record Preventing(
            @NotEmpty @Size(max = RelapsePrevention.ENTRIES_MAX)
            List<@NotBlank @Size(max = 40) String> triggers,

            @NotEmpty @Size(max = RelapsePrevention.ENTRIES_MAX)
            List<@NotBlank @Size(max = 40) String> warningSigns,

            @NotEmpty @Size(max = RelapsePrevention.ENTRIES_MAX)
            List<@NotBlank @Size(max = 40) String> coping,

            @NotEmpty @Size(max = RelapsePrevention.ENTRIES_MAX)
            List<@NotBlank @Size(max = 40) String> contacts,

            @Size(max = RelapsePrevention.ENTRIES_MAX) List<@NotBlank @Size(max = 100) String> crisisLines) {
        Preventing {
            crisisLines = crisisLines == null ? List.of() : List.copyOf(crisisLines);
        }

        @Override
        public String toString() {
            return "Preventing[redacted]";
        }
    }

    record Agreeing(
            boolean substanceUse,
            @Size(max = Aftercare.ENTRIES_MAX) List<@NotBlank @Size(max = 500) String> alumniGroups,
            @Size(max = Aftercare.ENTRIES_MAX) List<@NotBlank @Size(max = 500) String> ongoingCounselling,
            @Size(max = 1) List<@NotNull @Valid Preventing> relapsePrevention) {
        Agreeing {
            alumniGroups = alumniGroups == null ? List.of() : List.copyOf(alumniGroups);
            ongoingCounselling = ongoingCounselling == null ? List.of() : List.copyOf(ongoingCounselling);
            relapsePrevention = relapsePrevention == null ? List.of() : List.copyOf(relapsePrevention);
        }

        @Override
        public String toString() {
            return "Agreeing[redacted]";
        }
    }

    record Refusing(@NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Refusing[redacted]";
        }
    }
}
