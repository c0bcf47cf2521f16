package org.throughline.scheduling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.ChangeSeries;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.SeriesChange;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SeriesScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.NothingToChange;
import org.throughline.scheduling.session.domain.SessionRefusal.RefusedSession;
import org.throughline.scheduling.session.domain.SessionRefusal.RoomDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.SeriesNotPlanned;
import org.throughline.scheduling.session.domain.SessionRefusal.SeriesUnknown;
import org.throughline.scheduling.session.domain.SessionRefusal.StartIsPast;
import org.throughline.scheduling.session.domain.Timetable;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;

/** Sessions planned and changed together: all of them or none. */
class SeriesTest {
    private static final UUID SERIES = new UUID(4, 1);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID ELSEWHERE = new UUID(1, 9);
    private static final UUID ROOM = new UUID(2, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant START = Instant.parse("2026-03-04T23:00:00Z");
    private static final int DAY = 86_400;
    private static final CredentialTold LICENCE = new CredentialTold(
            ClinicianId.of("kim"),
            new Warrant(
                    ClinicianId.of("kim"),
                    "LICENCE",
                    "US-NY",
                    List.of(),
                    Standing.GRANTED,
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2040, 1, 1)),
            ZONE);

    private final Scenario<SessionCommand, Timetable, SessionEvent, SessionRefusal> licensed =
            Scenario.of(new SessionDeciding()).given(LICENCE);

    private static Placement day(int days) {
        return new Placement(new Slot(START.plusSeconds((long) DAY * days), 60), ZONE, List.of(ROOM), List.of("kim"));
    }

    private static ScheduleSession session(UUID id, int day) {
        return new ScheduleSession(id, new Request(SessionKind.GROUP, day(day), 12), Description.NONE, null, null, NOW);
    }

    private static ScheduleSeries series(ScheduleSession... sessions) {
        return new ScheduleSeries(SERIES, List.of(sessions), NOW);
    }

    private static List<SessionEvent> planned(UUID id, int day) {
        Placement placement = day(day);
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionScheduled(id, SessionKind.GROUP, placement, 12, NOW));
        reserved(id, placement).forEach(events::add);
        events.add(new SessionInSeries(id, SERIES));
        return events;
    }

    private static Stream<SessionEvent> reserved(UUID id, Placement placement) {
        Slot slot = placement.slot();
        return Stream.of(
                new FacilitatorReserved("kim", slot.weeks().getFirst(), id, slot),
                new RoomReserved(ROOM, slot.dates().getFirst(), id, slot));
    }

    private static Stream<SessionEvent> freed(UUID id, Placement placement) {
        Slot slot = placement.slot();
        return Stream.of(
                new FacilitatorFreed("kim", slot.weeks().getFirst(), id),
                new RoomFreed(ROOM, slot.dates().getFirst(), id));
    }

    private static List<SessionEvent> both() {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SeriesScheduled(SERIES, List.of(FIRST, SECOND), NOW));
        events.addAll(planned(FIRST, 0));
        events.addAll(planned(SECOND, 1));
        return events;
    }

    private static RescheduleSession move(UUID id, int from, int to) {
        return new RescheduleSession(id, day(from), day(to), List.of(), ScheduleReason.WEATHER, null, NOW);
    }

    @Test
    void a_series_is_planned_as_a_whole() {
        licensed.when(series(session(FIRST, 0), session(SECOND, 1)))
                .thenAccepted(both())
                .when(series(session(FIRST, 0), session(SECOND, 1)))
                .thenNothingNew();
    }

    @Test
    void everything_that_stands_in_the_way_is_named_and_nothing_is_planned() {
        licensed.given(new RoomReserved(ROOM, day(1).slot().dates().getFirst(), ELSEWHERE, day(1).slot()))
                .when(series(session(FIRST, -30), session(SECOND, 0), session(new UUID(1, 3), 1)))
                .thenRefused(new SeriesNotPlanned(List.of(
                        new RefusedSession(0, new StartIsPast(FIRST)),
                        new RefusedSession(2, new RoomDoubleBooked(ROOM, ELSEWHERE)))));
    }

    @Test
    void sessions_of_one_series_stand_in_each_others_way_too() {
        licensed.when(series(session(FIRST, 0), session(SECOND, 0)))
                .thenRefused(new SeriesNotPlanned(
                        List.of(new RefusedSession(1, new FacilitatorDoubleBooked("kim", FIRST)))));
    }

    @Test
    void a_series_is_moved_along_itself() {
        List<SessionEvent> moved = new ArrayList<>();
        moved.add(new SessionRescheduled(FIRST, day(0), day(1), ScheduleReason.WEATHER, NOW));
        freed(FIRST, day(0)).forEach(moved::add);
        reserved(FIRST, day(1)).forEach(moved::add);
        moved.add(new SessionRescheduled(SECOND, day(1), day(2), ScheduleReason.WEATHER, NOW));
        freed(SECOND, day(1)).forEach(moved::add);
        reserved(SECOND, day(2)).forEach(moved::add);
        ChangeSeries change = new ChangeSeries(SERIES, List.of(move(FIRST, 0, 1), move(SECOND, 1, 2)), NOW);
        licensed.given(both()).when(change).thenAccepted(moved);
    }

    @Test
    void the_rest_of_a_series_is_moved_together_or_not_at_all() {
        ChangeSeries onto = new ChangeSeries(SERIES, List.of(move(FIRST, 0, 3), move(SECOND, 1, 3)), NOW);
        licensed.given(both())
                .when(onto)
                .thenRefused(new SeriesNotPlanned(
                        List.of(new RefusedSession(1, new FacilitatorDoubleBooked("kim", FIRST)))));
    }

    @Test
    void what_keeps_its_place_stands_in_the_way_of_the_others() {
        ChangeSeries onto = new ChangeSeries(SERIES, List.of(move(FIRST, 0, 0), move(SECOND, 1, 0)), NOW);
        licensed.given(both())
                .when(onto)
                .thenRefused(new SeriesNotPlanned(
                        List.of(new RefusedSession(1, new FacilitatorDoubleBooked("kim", FIRST)))));
    }

    @Test
    void what_was_moved_there_meanwhile_stands_in_the_way_of_the_others() {
        ChangeSeries onto = new ChangeSeries(SERIES, List.of(move(FIRST, 0, 3), move(SECOND, 1, 3)), NOW);
        licensed.given(both())
                .given(new SessionRescheduled(FIRST, day(0), day(3), ScheduleReason.WEATHER, NOW))
                .given(freed(FIRST, day(0)).toList())
                .given(reserved(FIRST, day(3)).toList())
                .when(onto)
                .thenRefused(new SeriesNotPlanned(
                        List.of(new RefusedSession(1, new FacilitatorDoubleBooked("kim", FIRST)))));
    }

    @Test
    void what_keeps_its_place_while_the_others_move_changes_nothing() {
        List<SessionEvent> moved = new ArrayList<>();
        moved.add(new SessionRescheduled(SECOND, day(1), day(2), ScheduleReason.WEATHER, NOW));
        freed(SECOND, day(1)).forEach(moved::add);
        reserved(SECOND, day(2)).forEach(moved::add);
        ChangeSeries change = new ChangeSeries(SERIES, List.of(move(FIRST, 0, 0), move(SECOND, 1, 2)), NOW);
        licensed.given(both()).when(change).thenAccepted(moved);
    }

    @Test
    void the_rest_of_a_series_is_cancelled() {
        CancelSession second = new CancelSession(SECOND, day(1), ScheduleReason.LOW_ENROLMENT, NOW);
        List<SessionEvent> cancelled = new ArrayList<>();
        cancelled.add(new SessionCancelled(SECOND, ScheduleReason.LOW_ENROLMENT, NOW));
        freed(SECOND, day(1)).forEach(cancelled::add);
        ChangeSeries rest = new ChangeSeries(SERIES, List.of(second), NOW);
        licensed.given(both()).when(rest).thenAccepted(cancelled).when(rest).thenNothingNew();
    }

    @Test
    void what_is_no_series_is_not_changed() {
        ChangeSeries change = new ChangeSeries(SERIES, List.of(move(FIRST, 0, 1)), NOW);
        licensed.when(change).thenRefused(new SeriesUnknown(SERIES));
        licensed.when(new ChangeSeries(SERIES, List.of(), NOW)).thenRefused(new SeriesUnknown(SERIES));
    }

    @Test
    void a_change_of_no_session_is_refused() {
        licensed.given(both()).when(new ChangeSeries(SERIES, List.of(), NOW)).thenRefused(new NothingToChange(SERIES));
    }

    @Test
    void a_series_has_sessions_each_once_and_not_too_many() {
        assertThatThrownBy(SeriesTest::series).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> series(session(FIRST, 0), session(FIRST, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        List<ScheduleSession> many = IntStream.rangeClosed(0, ScheduleSeries.SESSIONS_MAX)
                .mapToObj(i -> session(new UUID(1, i), i))
                .toList();
        assertThatThrownBy(() -> new ScheduleSeries(SERIES, many, NOW)).isInstanceOf(IllegalArgumentException.class);
        List<SeriesChange> moves = many.stream()
                .<SeriesChange>map(session -> move(session.sessionId(), 0, 1))
                .toList();
        assertThatThrownBy(() -> new ChangeSeries(SERIES, moves, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChangeSeries(SERIES, List.of(move(FIRST, 0, 1), move(FIRST, 0, 1)), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixty_weeks_with_one_facilitator_and_one_room_are_checked_at_once() {
        List<ScheduleSession> weeks = IntStream.range(0, ScheduleSeries.SESSIONS_MAX)
                .mapToObj(i -> session(new UUID(1, i), 7 * i))
                .toList();
        assertThat(SessionDeciding.touched(weeks)).isLessThan(Streams.STREAMS_MAX);
        assertThat(new SessionDeciding()
                        .streams(new ScheduleSeries(SERIES, weeks, NOW))
                        .all())
                .hasSize(SessionDeciding.touched(weeks) + 1);
    }
}
