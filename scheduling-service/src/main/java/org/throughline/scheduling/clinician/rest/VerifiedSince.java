package org.throughline.scheduling.clinician.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * From when on something holds, as it was verified.
 *
 * @param since first day
 * @param verifiedAt day on which the source was asked
 */
public record VerifiedSince(
        @NotNull LocalDate since, @NotNull LocalDate verifiedAt) {}
