package org.throughline.intake.coverage.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/**
 * What a payer approved; it may be less than was asked for.
 *
 * @param number the payer's own, by which claims refer to it
 * @param level of care
 * @param units how many, at least 0
 * @param from first day
 * @param until last day
 * @param reviewDue day by which the payer looks at the case again
 * @param decidedAt when the payer decided
 */
public record Grant(
        Text number, String level, int units, LocalDate from, LocalDate until, LocalDate reviewDue, Instant decidedAt) {
    public Grant {
        Codes.required(level);
        if (units < 0) {
            throw new IllegalArgumentException("units are at least 0");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after its first day");
        }
    }
}
