package org.throughline.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;
import org.throughline.scheduling.availability.domain.FreeTime;
import org.throughline.scheduling.availability.domain.Span;
import org.throughline.scheduling.calendar.domain.Slot;

class FreeTimeTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate CLOCKS_CHANGE = LocalDate.of(2026, 3, 8);
    private static final Span DAY = new Span(at(8), at(18));

    private static Instant at(int hour) {
        return MONDAY.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Slot session(int hour, int minutes) {
        return new Slot(at(hour), minutes);
    }

    private static List<Span> free(List<Slot> taken, int minutes) {
        return FreeTime.of(DAY, _ -> true, ZONE, taken, minutes);
    }

    @Test
    void without_a_session_the_whole_period_is_free() {
        assertThat(free(List.of(), 1)).containsExactly(DAY);
    }

    @Test
    void free_time_is_what_sessions_leave_whatever_order_they_come_in() {
        assertThat(free(List.of(session(14, 60), session(9, 120)), 1))
                .containsExactly(new Span(at(8), at(9)), new Span(at(11), at(14)), new Span(at(15), at(18)));
    }

    @Test
    void sessions_that_follow_each_other_leave_nothing_between_them() {
        assertThat(free(List.of(session(8, 120), session(10, 480)), 1)).isEmpty();
    }

    @Test
    void a_session_may_reach_into_the_period_and_out_of_it() {
        assertThat(free(List.of(session(7, 120), session(17, 300)), 1)).containsExactly(new Span(at(9), at(17)));
    }

    @Test
    void sessions_outside_the_period_take_nothing_of_it() {
        assertThat(free(List.of(session(6, 120), session(18, 60)), 1)).containsExactly(DAY);
    }

    @Test
    void a_session_within_another_takes_no_more_than_that() {
        assertThat(free(List.of(session(9, 240), session(10, 60)), 1))
                .containsExactly(new Span(at(8), at(9)), new Span(at(13), at(18)));
    }

    @Test
    void free_time_shorter_than_asked_for_is_left_out() {
        List<Slot> taken = List.of(session(9, 60), new Slot(at(11).plus(Duration.ofMinutes(30)), 390));
        assertThat(free(taken, 90)).containsExactly(new Span(at(10), at(11).plus(Duration.ofMinutes(30))));
        assertThat(free(taken, 91)).isEmpty();
    }

    @Test
    void on_days_without_a_credential_nobody_is_free() {
        Span week = new Span(at(8), at(8).plus(Duration.ofDays(7)));
        Predicate<LocalDate> credentialed = day -> day.equals(MONDAY.plusDays(1)) || day.equals(MONDAY.plusDays(2));
        assertThat(FreeTime.of(week, credentialed, ZONE, List.of(), 1))
                .containsExactly(new Span(
                        MONDAY.plusDays(1).atStartOfDay(ZONE).toInstant(),
                        MONDAY.plusDays(3).atStartOfDay(ZONE).toInstant()));
        assertThat(FreeTime.of(week, _ -> false, ZONE, List.of(), 1)).isEmpty();
    }

    @Test
    void a_credential_that_ends_within_the_period_ends_free_time_with_its_last_day() {
        Span days = new Span(at(8), at(8).plus(Duration.ofDays(3)));
        assertThat(FreeTime.of(days, day -> day.isBefore(MONDAY.plusDays(1)), ZONE, List.of(), 1))
                .containsExactly(
                        new Span(at(8), MONDAY.plusDays(1).atStartOfDay(ZONE).toInstant()));
    }

    @Test
    void a_day_on_which_the_clocks_change_has_an_hour_less() {
        Span sunday = new Span(
                CLOCKS_CHANGE.atStartOfDay(ZONE).toInstant(),
                CLOCKS_CHANGE.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(FreeTime.of(sunday, CLOCKS_CHANGE::equals, ZONE, List.of(), 1))
                .singleElement()
                .satisfies(span -> assertThat(span.minutes()).isEqualTo(23 * 60));
    }

    @Test
    void a_day_that_a_place_left_out_is_free_to_nobody() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        LocalDate leftOut = LocalDate.of(2011, 12, 30);
        Span around = new Span(
                leftOut.minusDays(2).atStartOfDay(samoa).toInstant(),
                leftOut.plusDays(3).atStartOfDay(samoa).toInstant());
        assertThat(FreeTime.of(around, leftOut::equals, samoa, List.of(), 1)).isEmpty();
    }

    @Test
    void a_span_ends_after_it_begins() {
        assertThatThrownBy(() -> new Span(at(8), at(8))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_minute_is_free_if_and_only_if_no_session_has_it(long seed) {
        Random random = new Random(seed);
        List<Slot> taken = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            taken.add(new Slot(at(0).plus(Duration.ofMinutes(random.nextInt(24 * 60))), 1 + random.nextInt(180)));
        }
        List<Span> free = free(taken, 1);
        for (Instant minute = DAY.from(); minute.isBefore(DAY.until()); minute = minute.plusSeconds(60)) {
            Slot asked = new Slot(minute, 1);
            assertThat(free.stream().filter(span -> within(asked, span)).count())
                    .as("%s", minute)
                    .isEqualTo(taken.stream().noneMatch(asked::overlaps) ? 1 : 0);
        }
    }

    private static boolean within(Slot slot, Span span) {
        return !slot.start().isBefore(span.from()) && !slot.end().isAfter(span.until());
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }
}
