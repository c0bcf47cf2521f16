package org.throughline.scheduling.track;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;
import org.throughline.scheduling.policy.domain.TrackPolicy;
import org.throughline.scheduling.policy.domain.TrackPolicy.Bounds;
import org.throughline.scheduling.track.domain.Block;
import org.throughline.scheduling.track.domain.Track;
import org.throughline.scheduling.track.domain.TrackBreach;
import org.throughline.scheduling.track.domain.TrackBreach.Bound;
import org.throughline.scheduling.track.domain.TrackCommand;
import org.throughline.scheduling.track.domain.TrackCommand.BoundsOverride;
import org.throughline.scheduling.track.domain.TrackCommand.DefineTrack;
import org.throughline.scheduling.track.domain.TrackCommand.Offering;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;
import org.throughline.scheduling.track.domain.TrackRefusal;
import org.throughline.scheduling.track.domain.TrackRefusal.BlocksOverlap;
import org.throughline.scheduling.track.domain.TrackRefusal.BoundsNeedReason;
import org.throughline.scheduling.track.domain.TrackRefusal.TrackExists;

class TrackTest {
    private static final UUID TRACK = new UUID(1, 1);
    private static final UUID FACILITY = new UUID(1, 2);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final TrackPolicy POLICY = ProgrammePolicy.INTENSIVE_OUTPATIENT.track();
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final Offering OFFERING = new Offering("adult-evening", 12);
    private static final BoundsOverride TAPER =
            new BoundsOverride("director", "medical director", new Reason("a taper before step-down"));

    private final Scenario<TrackCommand, Track, TrackEvent, TrackRefusal> track = Scenario.of(new TrackDeciding());

    private static List<Block> evenings(int minutes, DayOfWeek... days) {
        return Arrays.stream(days)
                .map(day -> new Block(day, SIX, minutes, SessionKind.GROUP))
                .toList();
    }

    private static DefineTrack define(boolean adult, List<Block> blocks, @Nullable BoundsOverride override) {
        return new DefineTrack(TRACK, FACILITY, ZONE, adult, blocks, OFFERING, POLICY, override, NOW);
    }

    private static TrackDefined defined(boolean adult, List<Block> blocks) {
        return new TrackDefined(
                TRACK, FACILITY, ZONE, "2.1", adult, blocks, POLICY.version(), NOW, "adult-evening", 12);
    }

    private static final List<Block> THREE_BY_THREE =
            evenings(180, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    @Test
    void three_evenings_of_three_hours_are_a_track_for_adults() {
        track.when(define(true, THREE_BY_THREE, null)).thenAccepted(defined(true, THREE_BY_THREE));
    }

    @Test
    void three_days_of_two_hours_are_enough_for_adolescents_only() {
        List<Block> blocks = evenings(120, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        track.when(define(false, blocks, null)).thenAccepted(defined(false, blocks));
        track.when(define(true, blocks, null))
                .thenRefused(new BoundsNeedReason(List.of(new TrackBreach(Bound.MINUTES_A_WEEK, 360, 540, 1140))));
    }

    @Test
    void too_few_days_and_too_long_ones_need_a_reason() {
        List<Block> blocks = evenings(300, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        track.when(define(true, blocks, null))
                .thenRefused(new BoundsNeedReason(List.of(
                        new TrackBreach(Bound.DAYS_A_WEEK, 2, 3, 5),
                        new TrackBreach(Bound.MINUTES_A_DAY, 300, 120, 240),
                        new TrackBreach(Bound.MINUTES_A_DAY, 300, 120, 240))));
    }

    @Test
    void six_days_and_more_than_nineteen_hours_need_a_reason() {
        List<Block> blocks = evenings(
                240,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        track.when(define(true, blocks, null))
                .thenRefused(new BoundsNeedReason(List.of(
                        new TrackBreach(Bound.DAYS_A_WEEK, 6, 3, 5),
                        new TrackBreach(Bound.MINUTES_A_WEEK, 1440, 540, 1140))));
    }

    @Test
    void outside_its_bounds_a_track_is_defined_with_a_reason_that_is_kept() {
        List<Block> blocks = evenings(120, DayOfWeek.MONDAY);
        List<TrackBreach> breaches = List.of(
                new TrackBreach(Bound.DAYS_A_WEEK, 1, 3, 5), new TrackBreach(Bound.MINUTES_A_WEEK, 120, 540, 1140));
        track.when(define(true, blocks, TAPER))
                .thenAccepted(
                        defined(true, blocks),
                        new TrackBoundsOverridden(TRACK, breaches, TAPER.by(), TAPER.role(), TAPER.reason(), NOW));
    }

    @Test
    void a_reason_nobody_needed_is_not_kept() {
        track.when(define(true, THREE_BY_THREE, TAPER)).thenAccepted(defined(true, THREE_BY_THREE));
    }

    @Test
    void what_is_no_treatment_does_not_count() {
        List<Block> blocks = Stream.concat(
                        THREE_BY_THREE.stream(),
                        Stream.of(new Block(DayOfWeek.SUNDAY, SIX, 300, SessionKind.CASE_MANAGEMENT)))
                .toList();
        track.when(define(true, blocks, null)).thenAccepted(defined(true, blocks));
    }

    @Test
    void two_blocks_at_once_are_refused_and_adjacent_ones_are_not() {
        Block first = new Block(DayOfWeek.MONDAY, SIX, 90, SessionKind.GROUP);
        Block next = new Block(DayOfWeek.MONDAY, SIX.plusMinutes(90), 90, SessionKind.GROUP);
        Block clash = new Block(DayOfWeek.MONDAY, SIX.plusMinutes(89), 90, SessionKind.GROUP);
        List<Block> others = evenings(180, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        List<Block> fine =
                Stream.concat(Stream.of(next, first), others.stream()).toList();
        track.when(define(true, fine, null)).thenAccepted(defined(true, fine));
        List<Block> ordered =
                Stream.concat(Stream.of(first, next), others.stream()).toList();
        track.when(define(true, ordered, null)).thenAccepted(defined(true, ordered));
        List<Block> clashing =
                Stream.concat(Stream.of(first, clash), others.stream()).toList();
        track.when(define(true, clashing, TAPER)).thenRefused(new BlocksOverlap(first, clash));
    }

    @Test
    void a_track_is_defined_once() {
        Scenario<TrackCommand, Track, TrackEvent, TrackRefusal> defined = track.given(defined(true, THREE_BY_THREE));
        defined.when(define(true, THREE_BY_THREE, null)).thenNothingNew();
        defined.when(define(false, THREE_BY_THREE, null)).thenRefused(new TrackExists(TRACK));
    }

    @Test
    void what_is_no_block_no_track_and_no_bound_is_invalid() {
        assertThatThrownBy(() -> new Block(DayOfWeek.MONDAY, SIX, 0, SessionKind.GROUP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block(DayOfWeek.MONDAY, SIX, 361, SessionKind.GROUP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> define(true, List.of(), null)).isInstanceOf(IllegalArgumentException.class);
        List<Block> many = java.util.Collections.nCopies(51, new Block(DayOfWeek.MONDAY, SIX, 1, SessionKind.GROUP));
        assertThatThrownBy(() -> define(true, many, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Offering("adult-evening", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Offering("adult-evening", 501)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Offering("no code", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bounds(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bounds(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
