package org.throughline.intake.referral.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.throughline.intake.referral.domain.Constraints.Times;
import org.throughline.intake.referral.domain.Constraints.Window;

/**
 * Whether the hours of a track fit with a person's life. Every week is looked at by itself, since two zones do not change
 * their clocks on the same day, and some never do.
 */
public final class Matching {
    private Matching() {}

    /** One block of a track's week, by the clock of its facility. */
    public record Block(DayOfWeek day, LocalTime start, int minutes) {}

    /** Why a block does not fit. */
    public enum Hindrance {
        /** The person cannot come then. */
        NOT_AVAILABLE,
        /** They have to be with a child. */
        CHILD_CARE,
        /** They could come, but the way there or back takes too long. */
        TRAVEL
    }

    /**
     * Whether a block fits.
     *
     * @param hindrances why not, in any of the weeks; empty if it fits in all of them
     */
    public record Fit(Block block, List<Hindrance> hindrances) {
        public Fit {
            hindrances = List.copyOf(hindrances);
        }

        /** Whether the person can come in every week. */
        public boolean fits() {
            return hindrances.isEmpty();
        }
    }

    /** The weeks that are looked at, by the clock of a facility. */
    public record Weeks(ZoneId zone, LocalDate from, int weeks) {}

    /** Looks at each block of a track. */
    public static List<Fit> of(Constraints constraints, List<Block> blocks, Weeks weeks) {
        return blocks.stream().map(block -> fit(constraints, block, weeks)).toList();
    }

    private static Fit fit(Constraints constraints, Block block, Weeks weeks) {
        Set<Hindrance> hindrances = EnumSet.noneOf(Hindrance.class);
        LocalDate first = weeks.from().with(TemporalAdjusters.nextOrSame(block.day()));
        for (Times times : constraints.times()) {
            for (int week = 0; week < weeks.weeks(); week++) {
                Instant start = ZonedDateTime.of(first.plusWeeks(week), block.start(), weeks.zone())
                        .toInstant();
                Span session = new Span(start, start.plus(Duration.ofMinutes(block.minutes())));
                hindrances.addAll(hindrances(times, session, Duration.ofMinutes(constraints.travelMinutes())));
            }
        }
        return new Fit(block, List.copyOf(hindrances));
    }

    private static Set<Hindrance> hindrances(Times times, Span session, Duration travel) {
        Set<Hindrance> hindrances = EnumSet.noneOf(Hindrance.class);
        Span away = new Span(session.from().minus(travel), session.until().plus(travel));
        List<Span> care = spans(times.childCare(), times.zone(), away);
        boolean available = times.available().isEmpty() || covered(session, times);
        if (!available) {
            hindrances.add(Hindrance.NOT_AVAILABLE);
        }
        if (care.stream().anyMatch(session::overlaps)) {
            hindrances.add(Hindrance.CHILD_CARE);
        }
        boolean wayIsFree =
                care.stream().noneMatch(away::overlaps) && (times.available().isEmpty() || covered(away, times));
        if (hindrances.isEmpty() && !wayIsFree) {
            hindrances.add(Hindrance.TRAVEL);
        }
        return hindrances;
    }

    /** Windows that touch are one: an evening until midnight and the night after it. */
    private static boolean covered(Span span, Times times) {
        Instant reached = span.from();
        for (Span window : spans(times.available(), times.zone(), span)) {
            if (!window.from().isAfter(reached) && window.until().isAfter(reached)) {
                reached = window.until();
            }
        }
        return !reached.isBefore(span.until());
    }

    /** The windows of the days around, the earliest first. */
    private static List<Span> spans(List<Window> windows, ZoneId zone, Span around) {
        LocalDate first = LocalDate.ofInstant(around.from(), zone).minusDays(1);
        LocalDate last = LocalDate.ofInstant(around.until(), zone);
        List<Span> spans = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Window window : windows) {
                if (window.day() == day.getDayOfWeek()) {
                    spans.add(span(window, day, zone));
                }
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private static Span span(Window window, LocalDate day, ZoneId zone) {
        LocalDate end = window.overnight() ? day.plusDays(1) : day;
        return new Span(
                ZonedDateTime.of(day, window.from(), zone).toInstant(),
                ZonedDateTime.of(end, window.until(), zone).toInstant());
    }

    /** From one moment until another, that one excluded. */
    private record Span(Instant from, Instant until) {
        boolean overlaps(Span other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }
}
