package org.throughline.scheduling.calendar.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * Monday to Sunday in the time zone of a facility. It has 167 or 169 hours where the clocks change.
 *
 * @param monday its first day
 */
public record FacilityWeek(LocalDate monday, ZoneId zone) {
    public FacilityWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a facility week begins on a Monday");
        }
    }

    /** The week an instant falls in. */
    public static FacilityWeek of(Instant instant, ZoneId zone) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        return new FacilityWeek(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
    }

    /** Its first instant: Monday 00:00, or the first instant of that day where the clocks skip midnight. */
    public Instant begins() {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    public Instant ends() {
        return monday.plusDays(7).atStartOfDay(zone).toInstant();
    }

    /** Its days, Monday first. */
    public Stream<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7));
    }

    /** Its last day. */
    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(begins()) && instant.isBefore(ends());
    }
}
