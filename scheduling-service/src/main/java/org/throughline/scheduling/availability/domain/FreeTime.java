package org.throughline.scheduling.availability.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.throughline.scheduling.calendar.domain.Slot;

/** When somebody who treats has nothing planned. Hours of work are recorded nowhere, so a free night is free time. */
public final class FreeTime {
    private FreeTime() {}

    /**
     * The longest stretches of a period without a session, earliest first.
     *
     * @param credentialed whether they may hold any session on a day; on others there is no free time
     * @param zone whose days these are
     * @param taken their sessions, in any order; they may reach beyond the period, and share time where one was entered
     *     late
     * @param minutes shorter ones are left out
     */
    public static List<Span> of(
            Span period, Predicate<LocalDate> credentialed, ZoneId zone, List<Slot> taken, int minutes) {
        List<Slot> sessions =
                taken.stream().sorted(Comparator.comparing(Slot::start)).toList();
        return working(period, credentialed, zone).stream()
                .flatMap(span -> outside(sessions, span).stream())
                .filter(span -> span.minutes() >= minutes)
                .toList();
    }

    /** Days on which they may hold a session; those that follow each other are one span. */
    private static List<Span> working(Span period, Predicate<LocalDate> credentialed, ZoneId zone) {
        List<Span> spans = new ArrayList<>();
        LocalDate last = period.until().minusNanos(1).atZone(zone).toLocalDate();
        LocalDate day = period.from().atZone(zone).toLocalDate();
        while (!day.isAfter(last)) {
            LocalDate first = day;
            while (!day.isAfter(last) && credentialed.test(day)) {
                day = day.plusDays(1);
            }
            if (day.isAfter(first)) {
                Instant begins = first.atStartOfDay(zone).toInstant();
                Instant ends = day.atStartOfDay(zone).toInstant();
                put(later(begins, period.from()), earlier(ends, period.until()), spans);
            } else {
                day = day.plusDays(1);
            }
        }
        return spans;
    }

    private static List<Span> outside(List<Slot> sessions, Span span) {
        List<Span> free = new ArrayList<>();
        Instant from = span.from();
        for (Slot session : sessions) {
            Instant until = earlier(session.start(), span.until());
            put(from, until, free);
            from = later(from, session.end());
        }
        put(from, span.until(), free);
        return free;
    }

    private static void put(Instant from, Instant until, List<Span> spans) {
        if (from.isBefore(until)) {
            spans.add(new Span(from, until));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
