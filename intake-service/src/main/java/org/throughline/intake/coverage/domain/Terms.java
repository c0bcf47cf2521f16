package org.throughline.intake.coverage.domain;

import java.time.LocalDate;
import org.throughline.intake.domain.Codes;

/**
 * What is asked of a payer.
 *
 * @param payer by its code
 * @param level of care
 * @param basis what one unit is
 * @param units how many, at least 0
 * @param from first day
 * @param until last day
 * @param secondary whether another payer comes first
 */
public record Terms(
        String payer, String level, Basis basis, int units, LocalDate from, LocalDate until, boolean secondary) {
    public Terms {
        Codes.required(payer);
        Codes.required(level);
        if (units < 0) {
            throw new IllegalArgumentException("units are at least 0");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after its first day");
        }
    }

    /** What one unit is. */
    public enum Basis {
        /** A day on which somebody attended, however often. */
        DAY,
        SESSION,
        /** A whole hour of one session. */
        HOUR
    }

    /** Whether both would pay for the same day at the same level, neither coming second. */
    boolean competesWith(Terms other) {
        return payer.equals(other.payer)
                && level.equals(other.level)
                && !secondary
                && !other.secondary
                && !from.isAfter(other.until)
                && !until.isBefore(other.from);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
