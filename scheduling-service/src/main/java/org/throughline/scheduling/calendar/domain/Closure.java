package org.throughline.scheduling.calendar.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Days on which a facility treats nobody.
 *
 * @param from its first day at the facility
 * @param until its last day; at most a year after the first
 */
public record Closure(UUID closureId, Cause cause, LocalDate from, LocalDate until) {
    private static final int DAYS_MAX = 366;

    /** Why it is closed, by code, since it concerns everybody there. */
    public enum Cause {
        HOLIDAY,
        WEATHER,
        MAINTENANCE,
        EMERGENCY,
        OTHER
    }

    public Closure {
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) >= DAYS_MAX) {
            throw new IllegalArgumentException("a closure lasts from 1 to " + DAYS_MAX + " days");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public boolean overlaps(Closure other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }
}
