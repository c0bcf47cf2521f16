package org.throughline.outcomes.timeline.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Weeks as a facility counts them: from Monday on, in its own zone. */
public final class Weeks {
    private Weeks() {}

    /** First day of the week in which something happened. */
    public static LocalDate of(Instant at, ZoneId facility) {
        return at.atZone(facility).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
