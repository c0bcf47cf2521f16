package org.throughline.intake.coverage.rest;

import static org.throughline.intake.coverage.rest.CoverageResource.CODE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.intake.coverage.domain.DenialReason;
import org.throughline.intake.coverage.domain.Extension;
import org.throughline.intake.coverage.domain.Grant;
import org.throughline.intake.coverage.domain.Terms;
import org.throughline.intake.domain.Text;

/** What can be asked about authorisations. */
final class AuthorisationRequests {
    private static final int UNITS_MAX = 100_000;
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    private AuthorisationRequests() {}

    /** What is missing is named elsewhere; years nobody lives in are a slip of the pen. */
    private static boolean inOrder(LocalDate from, LocalDate until) {
        return from == null || until == null || (!until.isBefore(from) && known(from) && known(until));
    }

    private static boolean known(LocalDate day) {
        return day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX;
    }

    /**
     * What is asked of a payer.
     *
     * @param basis what one unit is
     * @param from first day
     * @param until last day
     * @param secondary whether another payer comes first
     */
    public record Asking(
            @NotNull @Pattern(regexp = CODE) String payer,
            @NotNull @Pattern(regexp = CODE) String level,
            @NotNull Terms.Basis basis,
            @Min(0) @Max(UNITS_MAX) int units,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            boolean secondary) {
        @AssertTrue(message = "a period ends on or after its first day")
        @Schema(hidden = true)
        public boolean isPeriodInOrder() {
            return inOrder(from, until);
        }

        Terms inWords() {
            return new Terms(payer, level, basis, units, from, until, secondary);
        }
    }

    /**
     * What a payer approved.
     *
     * @param number the payer's own
     * @param reviewDue day by which the payer looks again
     */
    public record Granting(
            @NotBlank @Size(max = 100) String number,
            @NotNull @Pattern(regexp = CODE) String level,
            @Min(0) @Max(UNITS_MAX) int units,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull LocalDate reviewDue,
            @NotNull Instant decidedAt) {
        @AssertTrue(message = "a period ends on or after its first day")
        @Schema(hidden = true)
        public boolean isPeriodInOrder() {
            return inOrder(from, until);
        }

        Grant inWords() {
            return new Grant(new Text(number), level, units, from, until, reviewDue, decidedAt);
        }

        @Override
        public String toString() {
            return "Granting[redacted]";
        }
    }

    /** Why a payer said no. */
    public record Denying(
            @NotNull DenialReason reason, @NotNull Instant decidedAt) {}

    /** What is held against a denial. */
    public record Appealing(
            @NotBlank @Size(max = Text.LENGTH_MAX) String argument) {
        @Override
        public String toString() {
            return "Appealing[redacted]";
        }
    }

    /** What came of an appeal: an approval, or, if none is given, the denial stands. */
    public record AppealOutcome(
            Optional<@Valid Granting> granted, @NotNull Instant decidedAt) {
        List<Grant> inWords() {
            return granted.map(Granting::inWords).stream().toList();
        }
    }

    /**
     * What a payer approved after a review.
     *
     * @param units in all, those used before among them
     */
    public record Extending(
            @Min(0) @Max(UNITS_MAX) int units,
            @NotNull LocalDate until,
            @NotNull LocalDate reviewDue,
            @NotNull Instant decidedAt) {
        @AssertTrue(message = "a last day in a known year")
        @Schema(hidden = true)
        public boolean isLastDayKnown() {
            return until == null || known(until);
        }

        Extension inWords() {
            return new Extension(units, until, reviewDue, decidedAt);
        }
    }
}
