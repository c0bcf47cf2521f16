package org.throughline.intake.coverage.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a payer approved after a concurrent review.
 *
 * @param units in all, those used before among them
 * @param until last day
 * @param reviewDue day by which the payer looks at the case again
 * @param decidedAt when the payer decided
 */
public record Extension(int units, LocalDate until, LocalDate reviewDue, Instant decidedAt) {
    public Extension {
        if (units < 0) {
            throw new IllegalArgumentException("units are at least 0");
        }
    }
}
