package org.throughline.scheduling.session.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.calendar.domain.Reservations;
import org.throughline.scheduling.clinician.domain.Credentials;
import org.throughline.scheduling.session.domain.Session.Cancelled;
import org.throughline.scheduling.session.domain.Session.Closed;
import org.throughline.scheduling.session.domain.Session.None;
import org.throughline.scheduling.session.domain.Session.Planned;
import org.throughline.scheduling.session.domain.Session.Request;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.ChangeSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ReplaceFacilitator;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ReviewSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOver;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialsOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SeriesScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionAtRiskFlagged;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRiskCleared;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionsLeftOut;

/**
 * The sessions a decision is about, the time of the people and the rooms they ask for, and what these people may do.
 * Nobody and nothing is in two sessions at once.
 *
 * @param sessions how far each has come
 * @param taken time of the facilitators and the rooms concerned, by whichever session
 * @param credentials of the facilitators concerned
 * @param series that were planned
 * @param closedDays of the facilities concerned
 */
public record Timetable(
        Map<UUID, Session> sessions,
        Reservations taken,
        Credentials credentials,
        Set<UUID> series,
        ClosedDays closedDays) {
    public static final Timetable EMPTY =
            new Timetable(Map.of(), Reservations.NONE, Credentials.NONE, Set.of(), ClosedDays.NONE);

    public Timetable {
        sessions = Map.copyOf(sessions);
        series = Set.copyOf(series);
    }

    public static Decision<SessionEvent, SessionRefusal> decide(Timetable timetable, SessionCommand command) {
        return switch (command) {
            case ScheduleSession c -> Scheduling.schedule(timetable, c);
            case RescheduleSession c -> Changing.reschedule(timetable, c);
            case ReplaceFacilitator c -> Changing.replace(timetable, c);
            case CancelSession c -> Changing.cancel(timetable, c);
            case ReviewSession c -> Changing.review(timetable, c);
            case ScheduleSeries c -> Series.schedule(timetable, c);
            case ChangeSeries c -> Series.change(timetable, c);
        };
    }

    public static Timetable evolve(Timetable before, SessionEvent event) {
        return switch (event) {
            case SessionScheduled e ->
                before.with(
                        e.sessionId(),
                        new Planned(e.placement(), new Request(e.kind(), e.placement(), e.capacity()), List.of()));
            case SessionRescheduled e ->
                before.with(e.sessionId(), before.planned(e.sessionId()).at(e.to()));
            case FacilitatorReplaced e ->
                before.with(e.sessionId(), before.planned(e.sessionId()).at(e.to()));
            case SessionAtRiskFlagged e ->
                before.with(e.sessionId(), before.planned(e.sessionId()).doubted(e.doubts()));
            case SessionRiskCleared e ->
                before.with(e.sessionId(), before.planned(e.sessionId()).doubted(List.of()));
            case SessionCancelled e -> before.with(e.sessionId(), new Cancelled());
            case SessionDone e ->
                before.with(
                        e.sessionId(), new Closed(before.planned(e.sessionId()).scheduled()));
            case SeriesScheduled e -> {
                Set<UUID> series = new HashSet<>(before.series);
                series.add(e.seriesId());
                yield new Timetable(before.sessions, before.taken, before.credentials, series, before.closedDays);
            }
            case SessionEnteredLate _,
                    SessionDescribed _,
                    SessionInSeries _,
                    CredentialsOverridden _,
                    ClosureOverridden _,
                    SessionsLeftOut _,
                    SessionRecounted _ -> before;
            case FacilitatorReserved e ->
                before.withTaken(before.taken.with(Reserving.person(e.facilitator()), e.sessionId(), e.slot()));
            case FacilitatorFreed e ->
                before.withTaken(before.taken.without(Reserving.person(e.facilitator()), e.sessionId()));
            case RoomReserved e ->
                before.withTaken(before.taken.with(Reserving.room(e.roomId()), e.sessionId(), e.slot()));
            case RoomFreed e -> before.withTaken(before.taken.without(Reserving.room(e.roomId()), e.sessionId()));
            case CredentialTold e -> {
                Credentials credentials = before.credentials.with(e.clinicianId(), e.credential(), e.zone());
                yield new Timetable(before.sessions, before.taken, credentials, before.series, before.closedDays);
            }
            case ClosureTold e -> before.withClosedDays(before.closedDays.with(e.facilityId(), e.zone(), e.closure()));
            case ClosureOver e -> before.withClosedDays(before.closedDays.without(e.facilityId(), e.closureId()));
        };
    }

    Session session(UUID sessionId) {
        return sessions.getOrDefault(sessionId, new None());
    }

    private Planned planned(UUID sessionId) {
        if (session(sessionId) instanceof Planned planned) {
            return planned;
        }
        throw new IllegalStateException("a fact about a session that is not planned: " + sessionId);
    }

    private Timetable with(UUID sessionId, Session next) {
        Map<UUID, Session> more = new HashMap<>(sessions);
        more.put(sessionId, next);
        return new Timetable(more, taken, credentials, series, closedDays);
    }

    private Timetable withTaken(Reservations next) {
        return new Timetable(sessions, next, credentials, series, closedDays);
    }

    private Timetable withClosedDays(ClosedDays next) {
        return new Timetable(sessions, taken, credentials, series, next);
    }
}
