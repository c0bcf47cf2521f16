package org.throughline.scheduling.session.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;

/**
 * When something is held every week, by the clock of the place: it stays at its local time when the clocks change. A time
 * they skip that day is taken as much later as they skip; of one that comes twice, the first counts.
 *
 * @param from first day it may be on
 * @param days of the week
 * @param except days on which it is not held, such as holidays; at most 100
 */
public record WeeklyRule(LocalDate from, Set<DayOfWeek> days, LocalTime time, Set<LocalDate> except) {
    public static final int EXCEPT_MAX = 100;

    public WeeklyRule {
        days = Set.copyOf(days);
        except = Set.copyOf(except);
        if (days.isEmpty() || except.size() > EXCEPT_MAX) {
            throw new IllegalArgumentException("a rule names days, and at most " + EXCEPT_MAX + " exceptions");
        }
    }

    /** The first so many times. */
    public List<Instant> first(int count, ZoneId zone) {
        return dates().limit(count).map(date -> at(date, zone)).toList();
    }

    /**
     * All times up to a last day.
     *
     * @throws IllegalArgumentException if they are more than a series may have
     */
    public List<Instant> until(LocalDate last, ZoneId zone) {
        List<Instant> times = dates().takeWhile(date -> !date.isAfter(last))
                .limit(ScheduleSeries.SESSIONS_MAX + 1L)
                .map(date -> at(date, zone))
                .toList();
        if (times.size() > ScheduleSeries.SESSIONS_MAX) {
            throw new IllegalArgumentException("a series has at most " + ScheduleSeries.SESSIONS_MAX + " sessions");
        }
        return times;
    }

    private Stream<LocalDate> dates() {
        return Stream.iterate(from, date -> date.plusDays(1))
                .filter(date -> days.contains(date.getDayOfWeek()))
                .filter(date -> !except.contains(date));
    }

    private Instant at(LocalDate date, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
