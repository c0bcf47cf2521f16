package org.throughline.scheduling.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closure.Cause;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.session.domain.CredentialOverride;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.ChangeSeries;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOver;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SeriesScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionsLeftOut;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.session.domain.SessionRefusal.EverySessionClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.FacilityClosed;
import org.throughline.scheduling.session.domain.SessionRefusal.OverrideLacksAuthority;
import org.throughline.scheduling.session.domain.SessionRefusal.RefusedSession;
import org.throughline.scheduling.session.domain.SessionRefusal.SeriesNotPlanned;
import org.throughline.scheduling.session.domain.Timetable;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;

/** Sessions on days on which their facility is closed. */
class ClosedDayTest {
    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID NEXT = new UUID(1, 2);
    private static final UUID SERIES = new UUID(4, 1);
    private static final UUID FACILITY = new UUID(5, 1);
    private static final UUID CLOSURE = new UUID(6, 1);
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 7, 3);
    private static final LocalDate OPEN = LocalDate.of(2026, 7, 10);
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Reason REASON = new Reason("The group asked for it.");
    private static final Description THERE = new Description(List.of(FACILITY), List.of(), List.of(), List.of());
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
    private static final ClosureTold CLOSED =
            new ClosureTold(FACILITY, new Closure(CLOSURE, Cause.HOLIDAY, HOLIDAY, HOLIDAY), ZONE);

    private final Scenario<SessionCommand, Timetable, SessionEvent, SessionRefusal> closed =
            Scenario.of(new SessionDeciding()).given(LICENCE, CLOSED);

    /** An hour before midnight at the facility, which is the next day in UTC. */
    private static Placement late(LocalDate day) {
        Instant start = day.atTime(22, 0).atZone(ZONE).toInstant();
        return new Placement(new Slot(start, 60), ZONE, List.of(), List.of("kim"));
    }

    private static ScheduleSession session(
            UUID id, LocalDate day, Description description, @Nullable CredentialOverride override, Instant now) {
        ScheduleReason lateEntry = now.equals(NOW) ? null : ScheduleReason.LATE_DOCUMENTATION;
        return new ScheduleSession(
                id, new Request(SessionKind.GROUP, late(day), 12), description, lateEntry, override, now);
    }

    private static ScheduleSession session(UUID id, LocalDate day) {
        return session(id, day, THERE, null, NOW);
    }

    private static SessionScheduled scheduled(UUID id, LocalDate day, Instant now) {
        return new SessionScheduled(id, SessionKind.GROUP, late(day), 12, now);
    }

    private static FacilitatorReserved reserved(UUID id, LocalDate day) {
        Slot slot = late(day).slot();
        return new FacilitatorReserved("kim", slot.weeks().getFirst(), id, slot);
    }

    @Test
    void a_session_is_not_planned_for_a_day_on_which_the_facility_is_closed() {
        closed.when(session(SESSION, HOLIDAY)).thenRefused(new FacilityClosed(SESSION, FACILITY, HOLIDAY));
        closed.when(session(SESSION, HOLIDAY.plusDays(1)))
                .thenAccepted(
                        scheduled(SESSION, HOLIDAY.plusDays(1), NOW),
                        new SessionDescribed(SESSION, THERE),
                        reserved(SESSION, HOLIDAY.plusDays(1)));
    }

    @Test
    void a_session_elsewhere_or_after_the_closure_was_withdrawn_is_planned() {
        closed.when(session(SESSION, HOLIDAY, Description.NONE, null, NOW))
                .thenAccepted(scheduled(SESSION, HOLIDAY, NOW), reserved(SESSION, HOLIDAY));
        closed.given(new ClosureOver(FACILITY, CLOSURE))
                .when(session(SESSION, HOLIDAY))
                .thenAccepted(
                        scheduled(SESSION, HOLIDAY, NOW),
                        new SessionDescribed(SESSION, THERE),
                        reserved(SESSION, HOLIDAY));
    }

    @Test
    void a_medical_director_answers_for_it_and_nobody_else() {
        CredentialOverride director = new CredentialOverride("director", "medical-director", REASON);
        closed.when(session(SESSION, HOLIDAY, THERE, director, NOW))
                .thenAccepted(
                        scheduled(SESSION, HOLIDAY, NOW),
                        new SessionDescribed(SESSION, THERE),
                        new ClosureOverridden(SESSION, "director", "medical-director", REASON, NOW),
                        reserved(SESSION, HOLIDAY));
        CredentialOverride coordinator = new CredentialOverride("kim", "care-coordinator", REASON);
        closed.when(session(SESSION, HOLIDAY, THERE, coordinator, NOW))
                .thenRefused(new OverrideLacksAuthority(SESSION));
    }

    @Test
    void what_was_held_all_the_same_is_entered() {
        Instant after = late(HOLIDAY).slot().end();
        closed.when(session(SESSION, HOLIDAY, THERE, null, after))
                .thenAccepted(
                        scheduled(SESSION, HOLIDAY, after),
                        new SessionDescribed(SESSION, THERE),
                        new SessionEnteredLate(SESSION, ScheduleReason.LATE_DOCUMENTATION, after),
                        reserved(SESSION, HOLIDAY));
    }

    @Test
    void of_a_series_closed_days_are_left_out_and_said_so() {
        LocalDate open = HOLIDAY.plusWeeks(1);
        ScheduleSeries series =
                new ScheduleSeries(SERIES, List.of(session(SESSION, HOLIDAY), session(NEXT, open)), NOW);
        closed.when(series)
                .thenAccepted(
                        new SeriesScheduled(SERIES, List.of(NEXT), NOW),
                        new SessionsLeftOut(SERIES, List.of(late(HOLIDAY).slot().start()), NOW),
                        scheduled(NEXT, open, NOW),
                        new SessionDescribed(NEXT, THERE),
                        reserved(NEXT, open),
                        new SessionInSeries(NEXT, SERIES))
                .when(series)
                .thenNothingNew();
    }

    @Test
    void a_series_of_closed_days_alone_is_refused() {
        closed.when(new ScheduleSeries(SERIES, List.of(session(SESSION, HOLIDAY)), NOW))
                .thenRefused(new EverySessionClosed(SERIES));
    }

    private static RescheduleSession move(LocalDate to, @Nullable CredentialOverride override) {
        return new RescheduleSession(
                SESSION, late(OPEN), late(to), List.of(FACILITY), ScheduleReason.WEATHER, override, NOW);
    }

    private static SessionRescheduled moved(LocalDate to) {
        return new SessionRescheduled(SESSION, late(OPEN), late(to), ScheduleReason.WEATHER, NOW);
    }

    private static FacilitatorFreed freed(LocalDate day) {
        return new FacilitatorFreed("kim", late(day).slot().weeks().getFirst(), SESSION);
    }

    @Test
    void a_session_is_not_moved_to_a_day_on_which_the_facility_is_closed_unless_a_medical_director_answers_for_it() {
        var planned = closed.given(scheduled(SESSION, OPEN, NOW), reserved(SESSION, OPEN));
        planned.when(move(HOLIDAY, null)).thenRefused(new FacilityClosed(SESSION, FACILITY, HOLIDAY));
        CredentialOverride coordinator = new CredentialOverride("kim", "care-coordinator", REASON);
        planned.when(move(HOLIDAY, coordinator)).thenRefused(new OverrideLacksAuthority(SESSION));
        CredentialOverride director = new CredentialOverride("director", "medical-director", REASON);
        planned.when(move(HOLIDAY, director))
                .thenAccepted(
                        moved(HOLIDAY),
                        new ClosureOverridden(SESSION, "director", "medical-director", REASON, NOW),
                        freed(OPEN),
                        reserved(SESSION, HOLIDAY));
        planned.when(move(HOLIDAY.plusDays(1), null))
                .thenAccepted(moved(HOLIDAY.plusDays(1)), freed(OPEN), reserved(SESSION, HOLIDAY.plusDays(1)));
    }

    @Test
    void a_series_is_not_moved_to_a_closed_day_and_the_session_is_named() {
        closed.given(new SeriesScheduled(SERIES, List.of(SESSION), NOW), scheduled(SESSION, OPEN, NOW))
                .when(new ChangeSeries(SERIES, List.of(move(HOLIDAY, null)), NOW))
                .thenRefused(new SeriesNotPlanned(
                        List.of(new RefusedSession(0, new FacilityClosed(SESSION, FACILITY, HOLIDAY)))));
    }

    @Test
    void that_it_was_moved_to_a_closed_day_is_entered_after_the_fact() {
        Instant after = late(HOLIDAY).slot().end();
        closed.given(scheduled(SESSION, OPEN, NOW), reserved(SESSION, OPEN))
                .when(new RescheduleSession(
                        SESSION,
                        late(OPEN),
                        late(HOLIDAY),
                        List.of(FACILITY),
                        ScheduleReason.LATE_DOCUMENTATION,
                        null,
                        after))
                .thenAccepted(
                        new SessionRescheduled(
                                SESSION, late(OPEN), late(HOLIDAY), ScheduleReason.LATE_DOCUMENTATION, after),
                        freed(OPEN),
                        reserved(SESSION, HOLIDAY));
    }
}
