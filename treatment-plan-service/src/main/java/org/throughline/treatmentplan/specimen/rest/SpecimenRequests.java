package org.throughline.treatmentplan.specimen.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.specimen.domain.Panel;
import org.throughline.treatmentplan.specimen.domain.Report;

/** The bodies of requests about drug screens. Who orders, takes or records is the caller, never a field. */
final class SpecimenRequests {
    private SpecimenRequests() {}

    /**
     * An analyte that is looked for.
     *
     * @param cutOff nanograms per millilitre from which it counts as detected; 0 where the laboratory sets none
     */
    record Sought(
            @NotNull @Pattern(regexp = Panel.CODE) String code,
            @Min(0) @Max(1_000_000) int cutOff) {}

    /**
     * An order.
     *
     * @param panel names what is looked for
     * @param random whether chance chose the person and the day
     * @param reason why, where it was not chance
     * @param role needed only where the caller has several
     */
    record Ordering(
            @NotNull @Pattern(regexp = Panel.CODE) String panel,
            @NotEmpty @Size(max = Panel.ANALYTES_MAX) List<@NotNull @Valid Sought> analytes,
            boolean random,
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Text.LENGTH_MAX) String> reason,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Ordering[redacted]";
        }
    }

    /**
     * That a specimen was taken.
     *
     * @param observed whether somebody saw it being given
     * @param collectedAt when
     */
    record Collecting(boolean observed, @NotNull Instant collectedAt, Optional<Role> role) {}

    /** What was found of one analyte. */
    record Found(
            @NotNull @Pattern(regexp = Panel.CODE) String analyte,
            @NotNull Report.Outcome outcome) {
        @Override
        public String toString() {
            return "Found[redacted]";
        }
    }

    /** What somebody found. */
    record Reporting(
            @NotNull Report.Stage stage,
            @NotEmpty @Size(max = Panel.ANALYTES_MAX) List<@NotNull @Valid Found> findings,
            @NotBlank @Size(max = 200) String laboratory,
            @NotNull Instant reportedAt,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Reporting[redacted]";
        }
    }

    /** Why it should not be in the record. */
    record Mistaking(@NotBlank @Size(max = Text.LENGTH_MAX) String reason, Optional<Role> role) {
        @Override
        public String toString() {
            return "Mistaking[redacted]";
        }
    }

    /** What the person says against it. */
    record Disputing(
            @NotBlank @Size(max = Text.LENGTH_MAX) String statement,
            @NotNull Instant disputedAt,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Disputing[redacted]";
        }
    }
}
