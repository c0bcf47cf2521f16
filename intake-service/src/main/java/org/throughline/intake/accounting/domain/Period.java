package org.throughline.intake.accounting.domain;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What time an accounting speaks of.
 *
 * @param from when it begins
 * @param until when it ends, this moment excluded
 * @param zone in whose calendar years are counted and times are shown
 */
public record Period(Instant from, Instant until, ZoneId zone) {
    /** So many years up to a moment. */
    public static Period upTo(Instant until, int years, ZoneId zone) {
        return new Period(earliest(until, years, zone), until, zone);
    }

    /** Whether it begins earlier than so many years before a moment. */
    boolean beginsEarlierThan(Instant now, int years) {
        return from.isBefore(earliest(now, years, zone));
    }

    private static Instant earliest(Instant until, int years, ZoneId zone) {
        return until.atZone(zone).minusYears(years).toInstant();
    }
}
