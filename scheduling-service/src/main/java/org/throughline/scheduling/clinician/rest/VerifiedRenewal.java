package org.throughline.scheduling.clinician.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A renewal, as it was verified.
 *
 * @param since first day of the new term
 * @param until last day of it
 * @param verifiedAt day on which the source was asked
 */
public record VerifiedRenewal(
        @NotNull LocalDate since,
        @NotNull LocalDate until,
        @NotNull LocalDate verifiedAt) {}
