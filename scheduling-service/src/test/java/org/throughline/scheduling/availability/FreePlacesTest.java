package org.throughline.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.scheduling.availability.domain.FreePlaces;
import org.throughline.scheduling.availability.domain.FreePlaces.Time;
import org.throughline.scheduling.availability.domain.FreePlaces.Week;
import org.throughline.scheduling.availability.domain.Span;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closure.Cause;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.Stay;
import org.throughline.scheduling.track.domain.Block;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

class FreePlacesTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2); // summer time begins on its Sunday
    private static final UUID PARTICIPANT = new UUID(2, 1);
    private static final UUID EPISODE = new UUID(3, 1);
    private static final Instant LATER = day(100);
    private static final Span FORTNIGHT = new Span(day(0), day(14));

    private static Instant day(int days) {
        return MONDAY.plusDays(days).atStartOfDay(ZONE).toInstant();
    }

    private static TrackDefined track(int places) {
        return new TrackDefined(
                new UUID(4, 1),
                new UUID(5, 1),
                ZONE,
                "2.1",
                true,
                List.of(
                        new Block(DayOfWeek.SUNDAY, LocalTime.of(2, 30), 60, SessionKind.SKILL_BUILDING),
                        new Block(DayOfWeek.MONDAY, LocalTime.of(18, 0), 180, SessionKind.GROUP)),
                "2026-1",
                day(-100),
                "adult-evening",
                places);
    }

    private static List<Week> weeks(int places, Span period, Stay... stays) {
        return FreePlaces.of(track(places), List.of(stays), Closures.NONE, period);
    }

    private static Stay stay(int from, int until) {
        return new Stay(day(from), day(until));
    }

    @Test
    void a_track_nobody_is_in_has_all_its_places_free() {
        assertThat(weeks(12, FORTNIGHT))
                .extracting(Week::monday, Week::held, Week::free)
                .containsExactly(tuple(MONDAY, 0, 12), tuple(MONDAY.plusWeeks(1), 0, 12));
    }

    @Test
    void a_place_is_held_in_every_week_the_episode_is_open_in() {
        assertThat(weeks(2, FORTNIGHT, new Stay(day(-50), LATER), stay(3, 7)))
                .extracting(Week::free)
                .containsExactly(0, 1);
    }

    @Test
    void a_place_that_one_leaves_before_the_other_comes_is_one_place() {
        assertThat(weeks(2, FORTNIGHT, stay(-7, 2), stay(2, 14)))
                .extracting(Week::held)
                .containsExactly(1, 1);
        assertThat(weeks(2, FORTNIGHT, stay(-7, 3), stay(2, 14)))
                .extracting(Week::held)
                .containsExactly(2, 1);
    }

    @Test
    void more_held_than_there_are_leaves_none() {
        assertThat(weeks(1, FORTNIGHT, new Stay(day(-1), LATER), new Stay(day(-1), LATER)))
                .extracting(Week::held, Week::free)
                .containsOnly(tuple(2, 0));
    }

    @Test
    void of_a_week_only_what_was_asked_for_is_looked_at() {
        Span middle = new Span(day(2), day(4));
        assertThat(weeks(5, middle, stay(0, 2), stay(4, 9), stay(1, 3)))
                .extracting(Week::monday, Week::held)
                .containsExactly(tuple(MONDAY, 1));
        assertThat(weeks(5, middle).getFirst().times()).isEmpty();
    }

    @Test
    void sessions_keep_the_clock_of_the_facility_and_an_hour_that_is_left_out_moves() {
        assertThat(weeks(5, FORTNIGHT).stream().flatMap(week -> week.times().stream()))
                .extracting(Time::start)
                .containsExactly(
                        ZonedDateTime.parse("2026-03-02T18:00-05:00[America/New_York]"),
                        ZonedDateTime.parse("2026-03-08T03:30-04:00[America/New_York]"),
                        ZonedDateTime.parse("2026-03-09T18:00-04:00[America/New_York]"),
                        ZonedDateTime.parse("2026-03-15T02:30-04:00[America/New_York]"));
    }

    @Test
    void on_a_day_on_which_its_facility_is_closed_a_track_has_no_session() {
        LocalDate sunday = MONDAY.plusDays(6);
        Closures closures = Closures.NONE.with(new Closure(new UUID(6, 1), Cause.HOLIDAY, sunday, sunday.plusDays(1)));
        assertThat(FreePlaces.of(track(5), List.of(), closures, FORTNIGHT).stream()
                        .flatMap(week -> week.times().stream()))
                .extracting(time -> time.start().toLocalDate())
                .containsExactly(MONDAY, MONDAY.plusDays(13));
    }

    @Test
    void an_admission_undone_beforehand_held_no_place() {
        assertThat(weeks(5, FORTNIGHT, new Stay(day(5), day(-1))))
                .extracting(Week::held)
                .containsExactly(0, 0);
    }

    @Test
    void a_stay_ends_with_its_episode_and_another_begins_when_that_goes_on() {
        var opened = new EpisodeOpened(PARTICIPANT, EPISODE, "adult-evening", "evening", ZONE, day(0), true);
        var ended = new EpisodeEnded(PARTICIPANT, EPISODE, day(3));
        var reopened = new EpisodeReopened(PARTICIPANT, EPISODE, day(10));
        assertThat(Stay.of(List.of())).isEmpty();
        assertThat(Stay.of(List.of(opened)))
                .singleElement()
                .satisfies(stay -> assertThat(stay.at(LATER)).isTrue());
        assertThat(Stay.of(List.of(opened, ended))).containsExactly(stay(0, 3));
        List<Stay> both = Stay.of(List.of(opened, ended, reopened));
        assertThat(both).hasSize(2).first().isEqualTo(stay(0, 3));
        assertThat(weeks(1, new Span(day(3), day(14)), both.toArray(Stay[]::new)))
                .extracting(Week::free)
                .containsExactly(1, 0);
    }
}
