package org.throughline.scheduling.calendar.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span of time from its start up to, but not including, its end; 1 minute to 12 hours.
 *
 * <p>What it reserves is divided by days and weeks of UTC, in every one the span touches. Were they divided by local
 * days, two facilities in different zones could each book the same hour of one person under another week.
 */
public record Slot(Instant start, int minutes) {
    public static final int MINUTES_MAX = 720;

    public Slot {
        if (minutes < 1 || minutes > MINUTES_MAX) {
            throw new IllegalArgumentException("a slot has 1 to " + MINUTES_MAX + " minutes");
        }
    }

    /** The first instant after it. */
    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    /** They share an instant; one that starts when the other ends does not. */
    public boolean overlaps(Slot other) {
        return start.isBefore(other.end()) && other.start.isBefore(end());
    }

    /** The days of UTC it touches: one or two. */
    public List<LocalDate> dates() {
        return Stream.of(start, end().minusNanos(1))
                .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate())
                .distinct()
                .toList();
    }

    /** The Mondays of the weeks of UTC it touches: one or two. */
    public List<LocalDate> weeks() {
        return dates().stream()
                .map(date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .distinct()
                .toList();
    }
}
