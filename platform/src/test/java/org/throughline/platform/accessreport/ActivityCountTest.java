package org.throughline.platform.accessreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityCountTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final OfficeHours HOURS = new OfficeHours(
            NEW_YORK,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.parse("07:00"),
            LocalTime.parse("21:00"));

    @Test
    void who_was_shown_most_people_comes_first_and_a_person_counts_once() {
        ActivityCount count = new ActivityCount(HOURS);
        count.add("nurse", WEDNESDAY_NOON, List.of("a"));
        count.add("nurse", WEDNESDAY_NOON, List.of("a"));
        count.add("nurse", WEDNESDAY_NOON, List.of());
        count.add("clerk", WEDNESDAY_NOON, List.of("a", "b"));

        assertThat(count.byPeople()).containsExactly(new Activity("clerk", 1, 2, 0), new Activity("nurse", 3, 1, 0));
    }

    @Test
    void a_night_and_a_sunday_are_out_of_hours_by_the_clock_of_the_place() {
        ActivityCount count = new ActivityCount(HOURS);
        count.add("nurse", Instant.parse("2026-11-26T01:59:59.999Z"), List.of("a")); // Wednesday 20:59
        count.add("nurse", Instant.parse("2026-11-26T02:00:00Z"), List.of("a")); // Wednesday 21:00
        count.add("nurse", Instant.parse("2026-11-25T11:59:59.999Z"), List.of("a")); // Wednesday 06:59
        count.add("nurse", Instant.parse("2026-11-25T12:00:00Z"), List.of("a")); // Wednesday 07:00
        count.add("nurse", Instant.parse("2026-11-29T17:00:00Z"), List.of("a")); // Sunday noon

        assertThat(count.byPeople()).containsExactly(new Activity("nurse", 5, 1, 3));
    }

    @Test
    void a_day_that_closes_before_it_opens_is_none() {
        assertThatThrownBy(() -> new OfficeHours(NEW_YORK, Set.of(), LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
