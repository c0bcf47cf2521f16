package org.throughline.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Reservations;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.domain.Token;

class CalendarTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-03-23, 167",
        "Europe/Berlin,    2026-03-30, 168",
        "Europe/Berlin,    2026-10-19, 169",
        "America/New_York, 2026-03-02, 167",
        "America/New_York, 2026-10-26, 169"
    })
    void a_week_in_which_the_clocks_change_has_an_hour_less_or_more(String zone, LocalDate monday, int hours) {
        FacilityWeek week = new FacilityWeek(monday, ZoneId.of(zone));
        assertThat(Duration.between(week.begins(), week.ends())).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void a_week_begins_exactly_at_midnight_in_its_zone() {
        Instant midnight = Instant.parse("2026-03-29T22:00:00Z"); // summer time began that Sunday
        FacilityWeek week = FacilityWeek.of(midnight, BERLIN);
        assertThat(week.monday()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(week.sunday()).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(week.contains(midnight)).isTrue();
        assertThat(week.contains(midnight.minusNanos(1))).isFalse();
        assertThat(week.contains(week.ends().minusNanos(1))).isTrue();
        assertThat(week.contains(week.ends())).isFalse();
        assertThat(FacilityWeek.of(midnight.minusNanos(1), BERLIN).monday()).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void a_week_begins_on_no_other_day() {
        assertThatThrownBy(() -> new FacilityWeek(LocalDate.of(2026, 3, 3), BERLIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_slot_that_begins_when_another_ends_does_not_overlap_it() {
        Slot hour = new Slot(NINE, 60);
        assertThat(hour.overlaps(new Slot(NINE.plusSeconds(3600), 60))).isFalse();
        assertThat(new Slot(NINE.plusSeconds(3600), 60).overlaps(hour)).isFalse();
        assertThat(hour.overlaps(new Slot(NINE.plusSeconds(3540), 60))).isTrue();
        assertThat(new Slot(NINE.plusSeconds(3540), 60).overlaps(hour)).isTrue();
    }

    @Test
    void a_slot_across_midnight_on_sunday_touches_two_days_and_two_weeks() {
        Slot slot = new Slot(Instant.parse("2026-03-01T23:30:00Z"), 60);
        assertThat(slot.dates()).containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        assertThat(slot.weeks()).containsExactly(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 2));
        assertThat(new Slot(Instant.parse("2026-03-01T23:00:00Z"), 60).weeks())
                .containsExactly(LocalDate.of(2026, 2, 23));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 721})
    void a_slot_has_between_a_minute_and_twelve_hours(int minutes) {
        assertThatThrownBy(() -> new Slot(NINE, minutes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_of_several_conflicts_is_named() {
        UUID one = new UUID(0, 1);
        UUID two = new UUID(0, 2);
        Reservations taken = Reservations.NONE
                .with("room", two, new Slot(NINE.plusSeconds(60), 60))
                .with("room", one, new Slot(NINE, 60));
        assertThat(taken.conflict("room", new UUID(0, 3), new Slot(NINE, 120))).contains(one);
        assertThat(taken.without("room", one).conflict("room", new UUID(0, 3), new Slot(NINE, 120)))
                .contains(two);
        assertThat(taken.conflict("other", new UUID(0, 3), new Slot(NINE, 120))).isEmpty();
    }

    @Test
    void a_reason_is_neither_empty_nor_endless_and_never_prints_itself() {
        assertThat(new Reason("snow").toString()).doesNotContain("snow");
        assertThatThrownBy(() -> new Reason(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reason("x".repeat(501))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_token_cannot_reach_into_another_stream() {
        assertThat(Token.checked("k.olsen@site-1")).isEqualTo("k.olsen@site-1");
        assertThatThrownBy(() -> Token.checked("a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_placement_has_one_room_at_most_and_each_facilitator_once() {
        Slot slot = new Slot(NINE, 60);
        List<UUID> none = List.of();
        List<UUID> two = List.of(new UUID(0, 1), new UUID(0, 2));
        assertThatThrownBy(() -> new Placement(slot, BERLIN, two, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Placement(slot, BERLIN, none, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Placement(slot, BERLIN, none, List.of("a", "a")))
                .isInstanceOf(IllegalArgumentException.class);
        List<String> eleven = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        assertThatThrownBy(() -> new Placement(slot, BERLIN, none, eleven))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void treatment_counts_and_needs_an_episode_while_crisis_and_aftercare_do_not() {
        assertThat(SessionKind.values())
                .filteredOn(SessionKind::countsTowardDose)
                .containsExactly(
                        SessionKind.GROUP,
                        SessionKind.INDIVIDUAL,
                        SessionKind.FAMILY,
                        SessionKind.PSYCHOEDUCATION,
                        SessionKind.SKILL_BUILDING);
        assertThat(SessionKind.values()).allMatch(kind -> kind.consumesUnits() == kind.countsTowardDose());
        assertThat(SessionKind.values())
                .filteredOn(kind -> !kind.needsEpisode())
                .containsExactly(
                        SessionKind.ASSESSMENT,
                        SessionKind.CASE_MANAGEMENT,
                        SessionKind.CRISIS,
                        SessionKind.ALUMNI_GROUP,
                        SessionKind.ONGOING_COUNSELLING);
    }

    @Test
    void work_with_others_makes_up_for_work_with_others_and_every_kind_for_itself() {
        assertThat(SessionKind.PSYCHOEDUCATION.makesUpFor(SessionKind.GROUP)).isTrue();
        assertThat(SessionKind.INDIVIDUAL.makesUpFor(SessionKind.INDIVIDUAL)).isTrue();
        assertThat(SessionKind.INDIVIDUAL.makesUpFor(SessionKind.GROUP)).isFalse();
        assertThat(SessionKind.GROUP.makesUpFor(SessionKind.INDIVIDUAL)).isFalse();
    }
}
