package org.throughline.scheduling.attendance.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CloseSession;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EnteredAfterClosing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionClosed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionRestated;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterChanged;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterTooLarge;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.RosterUnresolved;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsCancelled;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionIsClosed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionNotStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.Participation.Outcome;
import org.throughline.scheduling.attendance.domain.Roster.Session.Known;
import org.throughline.scheduling.attendance.domain.Roster.Session.Unknown;
import org.throughline.scheduling.attendance.domain.Seats.State.Closed;
import org.throughline.scheduling.attendance.domain.Seats.State.Open;
import org.throughline.scheduling.calendar.domain.Slot;

/**
 * Closing a session, and what an entry means for one that is closed.
 *
 * <p>What has happened is recorded even then. But what was said of the session has been relied on, so a supervisor
 * answers for the entry, and the figures are said anew.
 */
final class Closing {
    private Closing() {}

    static Decision<AttendanceEvent, AttendanceRefusal> close(Roster roster, CloseSession c) {
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(c.sessionId()));
            case Known _ when roster.seats().closed() -> nothingNew();
            case Known known when known.cancelled() -> refuse(new SessionIsCancelled(c.sessionId()));
            case Known known
            when c.requestedAt().isBefore(known.placement().slot().start()) ->
                refuse(new SessionNotStarted(c.sessionId()));
            case Known _ when !c.roster().equals(roster.seats().roster()) -> refuse(new RosterChanged(c.sessionId()));
            case Known _ when !roster.erased().containsAll(c.erased()) -> refuse(new RosterChanged(c.sessionId()));
            case Known _ when c.tooLarge() -> refuse(new RosterTooLarge(c.sessionId()));
            case Known known -> close(roster, known, c);
        };
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> close(Roster roster, Known session, CloseSession c) {
        List<Participation> participations = roster.seats().roster().stream()
                .filter(participant -> !c.erased().contains(participant)) // of whom there is nothing to say any more
                .map(participant -> roster.of(new Part(c.sessionId(), participant)))
                .toList();
        int open = (int) participations.stream().filter(Participation::open).count();
        if (open > 0) {
            return refuse(new RosterUnresolved(open));
        }
        Slot slot = session.placement().slot();
        return accept(new SessionClosed(
                c.sessionId(),
                session.scheduled().kind(),
                slot.start(),
                slot.minutes(),
                participations.stream().mapToInt(Closing::heads).sum(),
                participations.stream().mapToInt(Closing::units).sum(),
                c.requestedAt()));
    }

    /** An entry as decided, if it may be made about a session that may be closed, and what else it comes to then. */
    static Decision<AttendanceEvent, AttendanceRefusal> allowed(
            Roster roster, AboutEntry c, Decision<AttendanceEvent, AttendanceRefusal> entry) {
        return switch (roster.seats().state()) {
            case Open _ -> entry;
            case Closed closed -> allowed(roster, closed, c, entry);
        };
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> allowed(
            Roster roster, Closed closed, AboutEntry c, Decision<AttendanceEvent, AttendanceRefusal> entry) {
        return switch (entry) {
            case Decision.Refused<AttendanceEvent, AttendanceRefusal> _ -> entry;
            case Decision.Accepted<AttendanceEvent, AttendanceRefusal>(List<AttendanceEvent> events)
            when events.isEmpty() -> entry;
            case Decision.Accepted<AttendanceEvent, AttendanceRefusal> _
            when !c.entering().by().supervises() -> refuse(new SessionIsClosed(c.sessionId()));
            case Decision.Accepted<AttendanceEvent, AttendanceRefusal>(List<AttendanceEvent> events) ->
                accept(restated(roster, closed, c, events));
        };
    }

    private static List<AttendanceEvent> restated(
            Roster roster, Closed closed, AboutEntry c, List<AttendanceEvent> entry) {
        Participation was = roster.of(c.attendee());
        Participation is = roster.after(entry).of(c.attendee());
        int headCount = closed.headCount() + heads(is) - heads(was);
        int units = closed.units() + units(is) - units(was);
        List<AttendanceEvent> events = new ArrayList<>(entry);
        events.add(new EnteredAfterClosing(
                c.attendee().participantId(), c.sessionId(), c.entering().by().staff(), c.requestedAt()));
        if (headCount != closed.headCount() || units != closed.units()) {
            events.add(new SessionRestated(c.sessionId(), headCount, units, c.requestedAt()));
        }
        return events;
    }

    private static int heads(Participation participation) {
        return participation.outcome() instanceof Outcome.Present ? 1 : 0;
    }

    private static int units(Participation participation) {
        return participation.outcome() instanceof Outcome.Present(SessionAttended entry)
                        && entry.kind().consumesUnits()
                ? 1
                : 0;
    }
}
