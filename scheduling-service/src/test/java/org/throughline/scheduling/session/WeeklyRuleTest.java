package org.throughline.scheduling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.scheduling.session.domain.WeeklyRule;

class WeeklyRuleTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    private static final Set<DayOfWeek> TWICE = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);

    private static WeeklyRule rule(Set<DayOfWeek> days, LocalTime time, LocalDate... except) {
        return new WeeklyRule(SUNDAY, days, time, Set.of(except));
    }

    private static List<Instant> instants(String... texts) {
        return Stream.of(texts).map(Instant::parse).toList();
    }

    @Test
    void the_local_time_stays_when_the_clocks_change() {
        assertThat(rule(TWICE, SIX).first(3, ZONE))
                .isEqualTo(instants("2026-03-02T23:00:00Z", "2026-03-05T23:00:00Z", "2026-03-09T22:00:00Z"));
    }

    @Test
    void a_time_the_clocks_skip_is_taken_later_and_of_one_that_comes_twice_the_first_counts() {
        WeeklyRule skipped = rule(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 30));
        assertThat(skipped.first(3, ZONE))
                .isEqualTo(instants("2026-03-01T07:30:00Z", "2026-03-08T07:30:00Z", "2026-03-15T06:30:00Z"));
        WeeklyRule twice =
                new WeeklyRule(LocalDate.of(2026, 11, 1), Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 30), Set.of());
        assertThat(twice.first(1, ZONE)).isEqualTo(instants("2026-11-01T05:30:00Z"));
    }

    @Test
    void on_a_day_that_is_excepted_it_is_not_held_and_the_number_is_kept() {
        assertThat(rule(TWICE, SIX, LocalDate.of(2026, 3, 5)).first(2, ZONE))
                .isEqualTo(instants("2026-03-02T23:00:00Z", "2026-03-09T22:00:00Z"));
    }

    @Test
    void it_ends_with_its_last_day() {
        assertThat(rule(TWICE, SIX).until(LocalDate.of(2026, 3, 5), ZONE))
                .isEqualTo(instants("2026-03-02T23:00:00Z", "2026-03-05T23:00:00Z"));
        assertThat(rule(TWICE, SIX).until(LocalDate.of(2026, 2, 1), ZONE)).isEmpty();
        assertThatThrownBy(() -> rule(TWICE, SIX).until(SUNDAY.plusYears(1), ZONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_names_days_and_not_too_many_exceptions() {
        Set<LocalDate> many = IntStream.rangeClosed(0, WeeklyRule.EXCEPT_MAX)
                .mapToObj(SUNDAY::plusDays)
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> rule(Set.of(), SIX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WeeklyRule(SUNDAY, TWICE, SIX, many)).isInstanceOf(IllegalArgumentException.class);
    }
}
