package org.throughline.scheduling.availability.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.dose.domain.Stay;
import org.throughline.scheduling.track.domain.Block;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/** How many places of a track are free, week by week, and when its sessions are. */
public final class FreePlaces {
    private FreePlaces() {}

    /**
     * A week of the facility, as far as it is in the period that was asked for.
     *
     * @param monday its first day
     * @param held places that are held at once, at most
     * @param free places that nobody holds at any time of it; none if more are held than there are
     * @param times of the track's sessions that begin in it, earliest first
     */
    public record Week(LocalDate monday, int held, int free, List<Time> times) {
        public Week {
            times = List.copyOf(times);
        }
    }

    /** When a session of the track is, by the clock of the facility. */
    public record Time(ZonedDateTime start, int minutes, SessionKind kind) {}

    /**
     * The weeks of a period, in order.
     *
     * @param stays of those who had, have or will have a place
     * @param closures of its facility; no session is on a day of them
     */
    public static List<Week> of(TrackDefined track, List<Stay> stays, Closures closures, Span period) {
        List<Week> weeks = new ArrayList<>();
        FacilityWeek week = FacilityWeek.of(period.from(), track.zone());
        while (week.begins().isBefore(period.until())) {
            LocalDate monday = week.monday();
            new Span(week.begins(), week.ends())
                    .within(period)
                    .ifPresent(asked -> weeks.add(week(track, stays, closures, monday, asked)));
            week = new FacilityWeek(week.monday().plusWeeks(1), track.zone());
        }
        return weeks;
    }

    private static Week week(TrackDefined track, List<Stay> stays, Closures closures, LocalDate monday, Span asked) {
        int held = atOnce(stays, asked);
        return new Week(monday, held, Math.max(0, track.places() - held), times(track, closures, monday, asked));
    }

    /** The most are held at the start of the span or when somebody comes. */
    private static int atOnce(List<Stay> stays, Span span) {
        List<Stay> here = stays.stream()
                .filter(stay -> stay.touches(span.from(), span.until()))
                .toList();
        return here.stream()
                .map(stay -> span.contains(stay.from()) ? stay.from() : span.from())
                .distinct()
                .mapToInt(at -> (int) here.stream().filter(stay -> stay.at(at)).count())
                .max()
                .orElse(0);
    }

    private static List<Time> times(TrackDefined track, Closures closures, LocalDate monday, Span span) {
        return track.blocks().stream()
                .map(block -> new Time(start(block, monday, track.zone()), block.minutes(), block.kind()))
                .filter(time -> span.contains(time.start().toInstant()))
                .filter(time -> !closures.cover(time.start().toLocalDate()))
                .sorted(Comparator.comparing(Time::start))
                .toList();
    }

    private static ZonedDateTime start(Block block, LocalDate monday, ZoneId zone) {
        LocalTime time = block.start();
        return monday.plusDays(block.day().getValue() - 1L).atTime(time).atZone(zone);
    }
}
