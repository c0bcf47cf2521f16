package org.throughline.platform.accessreport;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The hours in which records are ordinarily read.
 *
 * @param opens first moment of a day
 * @param closes first moment after them, later on the same day
 */
record OfficeHours(ZoneId zone, Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    OfficeHours {
        days = Set.copyOf(days);
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a day opens before it closes");
        }
    }

    boolean contain(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
    }
}
