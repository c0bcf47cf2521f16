package org.throughline.scheduling.session;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.session.domain.CredentialOverride;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilitatorDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.PlacementChanged;
import org.throughline.scheduling.session.domain.SessionRefusal.RoomDoubleBooked;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionExists;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionHasStarted;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsCancelled;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionIsClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.SessionUnknown;
import org.throughline.scheduling.session.domain.SessionRefusal.StartIsPast;
import org.throughline.scheduling.session.domain.Timetable;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;

class SessionTest {
    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID ROOM = new UUID(2, 1);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant START = Instant.parse("2026-03-04T17:00:00Z");
    private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final Slot SLOT = new Slot(START, 180);
    private static final Placement PLACE = new Placement(SLOT, ZONE, List.of(ROOM), List.of("kim"));
    private static final Slot LATER = new Slot(START.plusSeconds(86_400), 180);
    private static final Placement NEXT_DAY = new Placement(LATER, ZONE, List.of(), List.of("kim"));

    private final Scenario<SessionCommand, Timetable, SessionEvent, SessionRefusal> empty =
            Scenario.of(new SessionDeciding()).given(licensed("kim"), licensed("lee"));

    private final Scenario<SessionCommand, Timetable, SessionEvent, SessionRefusal> planned = empty.given(
            new SessionScheduled(SESSION, SessionKind.GROUP, PLACE, 12, NOW),
            new FacilitatorReserved("kim", WEEK, SESSION, SLOT),
            new RoomReserved(ROOM, DAY, SESSION, SLOT));

    private static ScheduleSession schedule(UUID id, Placement placement, Instant at) {
        return schedule(id, placement, null, at);
    }

    private static ScheduleSession schedule(UUID id, Placement placement, @Nullable ScheduleReason late, Instant at) {
        return schedule(id, placement, late, null, at);
    }

    private static ScheduleSession schedule(
            UUID id,
            Placement placement,
            @Nullable ScheduleReason late,
            @Nullable CredentialOverride override,
            Instant at) {
        return new ScheduleSession(
                id, new Request(SessionKind.GROUP, placement, 12), Description.NONE, late, override, at);
    }

    private static CredentialTold licensed(String staff, String... scope) {
        return licensed(staff, LocalDate.of(2040, 1, 1), scope);
    }

    private static CredentialTold licensed(String staff, LocalDate until, String... scope) {
        UUID id = ClinicianId.of(staff);
        LocalDate since = LocalDate.of(2020, 1, 1);
        Warrant licence = new Warrant(id, "LICENCE", "BE", List.of(scope), Standing.GRANTED, since, until);
        return new CredentialTold(id, licence, ZONE);
    }

    private static CancelSession cancel(Placement placement, ScheduleReason reason, Instant at) {
        return new CancelSession(SESSION, placement, reason, at);
    }

    private static RescheduleSession move(Placement from, Placement to, ScheduleReason reason, Instant at) {
        return new RescheduleSession(SESSION, from, to, List.of(), reason, null, at);
    }

    @Test
    void a_session_reserves_its_facilitator_and_its_room() {
        empty.when(schedule(SESSION, PLACE, NOW))
                .thenAccepted(
                        new SessionScheduled(SESSION, SessionKind.GROUP, PLACE, 12, NOW),
                        new FacilitatorReserved("kim", WEEK, SESSION, SLOT),
                        new RoomReserved(ROOM, DAY, SESSION, SLOT));
    }

    @Test
    void a_session_across_midnight_on_sunday_reserves_both_weeks_and_both_days() {
        Slot slot = new Slot(Instant.parse("2026-03-08T23:30:00Z"), 60);
        Placement placement = new Placement(slot, ZONE, List.of(ROOM), List.of("kim"));
        empty.when(schedule(SESSION, placement, NOW))
                .thenAccepted(
                        new SessionScheduled(SESSION, SessionKind.GROUP, placement, 12, NOW),
                        new FacilitatorReserved("kim", WEEK, SESSION, slot),
                        new FacilitatorReserved("kim", WEEK.plusDays(7), SESSION, slot),
                        new RoomReserved(ROOM, LocalDate.of(2026, 3, 8), SESSION, slot),
                        new RoomReserved(ROOM, LocalDate.of(2026, 3, 9), SESSION, slot));
    }

    @Test
    void a_facilitator_is_in_one_session_at_a_time() {
        Placement elsewhere = new Placement(SLOT, ZONE, List.of(), List.of("lee", "kim"));
        empty.given(new FacilitatorReserved("kim", WEEK, SESSION, SLOT))
                .when(schedule(OTHER, elsewhere, NOW))
                .thenRefused(new FacilitatorDoubleBooked("kim", SESSION));
    }

    @Test
    void a_room_holds_one_session_at_a_time() {
        Placement same = new Placement(SLOT, ZONE, List.of(ROOM), List.of("lee"));
        empty.given(new RoomReserved(ROOM, DAY, SESSION, SLOT))
                .when(schedule(OTHER, same, NOW))
                .thenRefused(new RoomDoubleBooked(ROOM, SESSION));
    }

    @Test
    void one_session_may_begin_when_another_ends() {
        Slot next = new Slot(SLOT.end(), 60);
        Placement placement = new Placement(next, ZONE, List.of(ROOM), List.of("kim"));
        empty.given(new FacilitatorReserved("kim", WEEK, SESSION, SLOT), new RoomReserved(ROOM, DAY, SESSION, SLOT))
                .when(schedule(OTHER, placement, NOW))
                .thenAccepted(
                        new SessionScheduled(OTHER, SessionKind.GROUP, placement, 12, NOW),
                        new FacilitatorReserved("kim", WEEK, OTHER, next),
                        new RoomReserved(ROOM, DAY, OTHER, next));
    }

    @Test
    void a_closed_session_is_neither_moved_nor_cancelled_nor_planned_again() {
        var closed = planned.given(new SessionDone(SESSION, 8, 8), new SessionRecounted(SESSION, 9, 9));
        closed.when(move(PLACE, NEXT_DAY, ScheduleReason.LATE_DOCUMENTATION, START.plusSeconds(90_000)))
                .thenRefused(new SessionIsClosed(SESSION));
        closed.when(cancel(PLACE, ScheduleReason.LATE_DOCUMENTATION, START.plusSeconds(90_000)))
                .thenRefused(new SessionIsClosed(SESSION));
        closed.when(schedule(SESSION, PLACE, NOW)).thenNothingNew();
        closed.when(schedule(SESSION, NEXT_DAY, NOW)).thenRefused(new SessionExists(SESSION));
    }

    @Test
    void a_start_in_the_past_needs_a_reason() {
        Instant after = START.plusSeconds(1);
        empty.when(schedule(SESSION, PLACE, after)).thenRefused(new StartIsPast(SESSION));
        empty.when(schedule(SESSION, PLACE, ScheduleReason.LATE_DOCUMENTATION, after))
                .thenAccepted(
                        new SessionScheduled(SESSION, SessionKind.GROUP, PLACE, 12, after),
                        new SessionEnteredLate(SESSION, ScheduleReason.LATE_DOCUMENTATION, after),
                        new FacilitatorReserved("kim", WEEK, SESSION, SLOT),
                        new RoomReserved(ROOM, DAY, SESSION, SLOT));
    }

    @Test
    void a_start_right_now_is_not_past() {
        empty.when(schedule(SESSION, NEXT_DAY, ScheduleReason.LATE_DOCUMENTATION, LATER.start()))
                .thenAccepted(
                        new SessionScheduled(SESSION, SessionKind.GROUP, NEXT_DAY, 12, LATER.start()),
                        new FacilitatorReserved("kim", WEEK, SESSION, LATER));
    }

    @Test
    void a_repeated_request_changes_nothing_and_another_session_needs_another_id() {
        planned.when(schedule(SESSION, PLACE, NOW.plusSeconds(1))).thenNothingNew();
        planned.when(schedule(SESSION, NEXT_DAY, NOW)).thenRefused(new SessionExists(SESSION));
        planned.given(new SessionCancelled(SESSION, ScheduleReason.WEATHER, NOW))
                .when(schedule(SESSION, PLACE, NOW))
                .thenRefused(new SessionExists(SESSION));
    }

    @Test
    void cancelling_frees_what_was_reserved() {
        planned.when(cancel(PLACE, ScheduleReason.WEATHER, NOW))
                .thenAccepted(
                        new SessionCancelled(SESSION, ScheduleReason.WEATHER, NOW),
                        new FacilitatorFreed("kim", WEEK, SESSION),
                        new RoomFreed(ROOM, DAY, SESSION))
                .when(cancel(PLACE, ScheduleReason.WEATHER, NOW))
                .thenNothingNew();
    }

    @Test
    void what_is_free_again_can_be_reserved() {
        empty.given(
                        new FacilitatorReserved("kim", WEEK, OTHER, SLOT),
                        new RoomReserved(ROOM, DAY, OTHER, SLOT),
                        new FacilitatorFreed("kim", WEEK, OTHER),
                        new RoomFreed(ROOM, DAY, OTHER))
                .when(schedule(SESSION, PLACE, NOW))
                .thenAccepted(
                        new SessionScheduled(SESSION, SessionKind.GROUP, PLACE, 12, NOW),
                        new FacilitatorReserved("kim", WEEK, SESSION, SLOT),
                        new RoomReserved(ROOM, DAY, SESSION, SLOT));
    }

    @Test
    void moving_frees_the_old_time_and_reserves_the_new() {
        planned.when(move(PLACE, NEXT_DAY, ScheduleReason.WEATHER, NOW))
                .thenAccepted(
                        new SessionRescheduled(SESSION, PLACE, NEXT_DAY, ScheduleReason.WEATHER, NOW),
                        new FacilitatorFreed("kim", WEEK, SESSION),
                        new RoomFreed(ROOM, DAY, SESSION),
                        new FacilitatorReserved("kim", WEEK, SESSION, LATER))
                .when(move(PLACE, NEXT_DAY, ScheduleReason.WEATHER, NOW))
                .thenNothingNew();
    }

    @Test
    void a_session_does_not_stand_in_its_own_way() {
        Slot bit = new Slot(START.plusSeconds(600), 180);
        Placement later = new Placement(bit, ZONE, List.of(), List.of("kim"));
        planned.when(move(PLACE, later, ScheduleReason.WEATHER, NOW))
                .thenAccepted(
                        new SessionRescheduled(SESSION, PLACE, later, ScheduleReason.WEATHER, NOW),
                        new FacilitatorFreed("kim", WEEK, SESSION),
                        new RoomFreed(ROOM, DAY, SESSION),
                        new FacilitatorReserved("kim", WEEK, SESSION, bit));
    }

    @Test
    void a_session_is_not_moved_onto_another() {
        planned.given(new FacilitatorReserved("kim", WEEK, OTHER, LATER))
                .when(move(PLACE, NEXT_DAY, ScheduleReason.WEATHER, NOW))
                .thenRefused(new FacilitatorDoubleBooked("kim", OTHER));
    }

    @Test
    void who_saw_it_elsewhere_neither_moves_nor_cancels_it() {
        planned.when(move(
                        NEXT_DAY,
                        new Placement(LATER, ZONE, List.of(ROOM), List.of("lee")),
                        ScheduleReason.WEATHER,
                        NOW))
                .thenRefused(new PlacementChanged(SESSION));
        planned.when(cancel(NEXT_DAY, ScheduleReason.WEATHER, NOW)).thenRefused(new PlacementChanged(SESSION));
    }

    @Test
    void what_has_begun_is_neither_moved_nor_cancelled_unless_only_the_entry_is_late() {
        planned.when(cancel(PLACE, ScheduleReason.WEATHER, START)).thenRefused(new SessionHasStarted(SESSION));
        planned.when(move(PLACE, NEXT_DAY, ScheduleReason.WEATHER, START)).thenRefused(new SessionHasStarted(SESSION));
        planned.when(cancel(PLACE, ScheduleReason.LATE_DOCUMENTATION, START))
                .thenAccepted(
                        new SessionCancelled(SESSION, ScheduleReason.LATE_DOCUMENTATION, START),
                        new FacilitatorFreed("kim", WEEK, SESSION),
                        new RoomFreed(ROOM, DAY, SESSION));
        planned.when(move(PLACE, NEXT_DAY, ScheduleReason.LATE_DOCUMENTATION, LATER.end()))
                .thenAccepted(
                        new SessionRescheduled(
                                SESSION, PLACE, NEXT_DAY, ScheduleReason.LATE_DOCUMENTATION, LATER.end()),
                        new FacilitatorFreed("kim", WEEK, SESSION),
                        new RoomFreed(ROOM, DAY, SESSION),
                        new FacilitatorReserved("kim", WEEK, SESSION, LATER));
    }

    @Test
    void a_session_is_not_moved_into_the_past() {
        Placement past = new Placement(new Slot(NOW.minusSeconds(1), 60), ZONE, List.of(), List.of("kim"));
        planned.when(move(PLACE, past, ScheduleReason.WEATHER, NOW)).thenRefused(new StartIsPast(SESSION));
    }

    @Test
    void what_was_never_planned_or_is_cancelled_is_not_moved() {
        empty.when(move(PLACE, NEXT_DAY, ScheduleReason.WEATHER, NOW)).thenRefused(new SessionUnknown(SESSION));
        empty.when(cancel(PLACE, ScheduleReason.WEATHER, NOW)).thenRefused(new SessionUnknown(SESSION));
        planned.given(new SessionCancelled(SESSION, ScheduleReason.WEATHER, NOW))
                .when(move(PLACE, NEXT_DAY, ScheduleReason.WEATHER, NOW))
                .thenRefused(new SessionIsCancelled(SESSION));
    }

    @Test
    void a_history_in_which_an_unplanned_session_moves_is_a_defect() {
        var moved = new SessionRescheduled(SESSION, PLACE, NEXT_DAY, ScheduleReason.WEATHER, NOW);
        assertThatThrownBy(() -> empty.given(moved).state()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> planned.given(new SessionCancelled(SESSION, ScheduleReason.WEATHER, NOW), moved)
                        .state())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_session_has_room_for_one_to_a_hundred() {
        for (int capacity : new int[] {0, 101}) {
            assertThatThrownBy(() -> new Request(SessionKind.GROUP, PLACE, capacity))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
