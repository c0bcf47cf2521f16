package org.throughline.scheduling.attendance.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.ReleaseMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceToBeMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpWithdrawn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingIsNoMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.KindNotEquivalent;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotMissed;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.OutsideMakeUpWindow;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.Participation.MakeUp;
import org.throughline.scheduling.attendance.domain.Participation.Outcome;
import org.throughline.scheduling.attendance.domain.Roster.Session.Known;
import org.throughline.scheduling.attendance.domain.Roster.Session.Unknown;

/** Giving and giving up a place that makes up for a missed session. Each absence is made up for once. */
final class MakeUpPlaces {
    private MakeUpPlaces() {}

    static Decision<AttendanceEvent, AttendanceRefusal> book(Roster roster, BookMakeUp c) {
        if (isMakeUp(roster, c.booking(), c.missedSessionId())) {
            return nothingNew();
        }
        Participation missed =
                roster.of(new Part(c.missedSessionId(), c.attendee().participantId()));
        if (!(missed.outcome() instanceof Outcome.Absent(SessionMissed absence))) {
            return refuse(new NotMissed(c.missedSessionId()));
        }
        if (missed.madeUpBy().isPresent()) {
            return refuse(new AlreadyMadeUp(c.missedSessionId()));
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(c.attendee().sessionId()));
            case Known known ->
                Places.bookable(roster, known, c.booking())
                        .or(() -> notEquivalent(known, absence, missed, c))
                        .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(booked(known, firstMissed(missed, absence), c)));
        };
    }

    private static boolean isMakeUp(Roster roster, Booking booking, UUID missedSessionId) {
        Participation here = roster.of(booking.attendee());
        return here.place().equals(Places.held(booking))
                && here.makeUp() instanceof MakeUp.Of of
                && of.missedSessionId().equals(missedSessionId);
    }

    private static Optional<AttendanceRefusal> notEquivalent(
            Known session, SessionMissed absence, Participation missed, BookMakeUp c) {
        if (!session.scheduled().kind().makesUpFor(absence.kind())) {
            return Optional.of(new KindNotEquivalent(c.missedSessionId()));
        }
        int days = c.policy().makeUpWindowDays();
        Instant start = c.booking().slot().start();
        boolean inside = start.isAfter(absence.start())
                && MakeUps.withinWindow(
                        firstMissed(missed, absence),
                        start,
                        days,
                        session.placement().zone());
        return inside ? Optional.empty() : Optional.of(new OutsideMakeUpWindow(c.missedSessionId(), days));
    }

    /** Where the missed session was a make-up itself, the absence it was to make up for. */
    private static Instant firstMissed(Participation missed, SessionMissed absence) {
        return switch (missed.makeUp()) {
            case MakeUp.None _ -> absence.start();
            case MakeUp.Of of -> of.missedStart();
        };
    }

    private static List<AttendanceEvent> booked(Known session, Instant firstMissed, BookMakeUp c) {
        Attendee attendee = c.attendee();
        List<AttendanceEvent> events =
                new ArrayList<>(Places.booked(c.booking(), session.scheduled().kind()));
        events.add(new MakeUpBooked(
                attendee.participantId(),
                attendee.episodeId(),
                c.missedSessionId(),
                attendee.sessionId(),
                c.booking().slot().start()));
        events.add(new MakeUpTraced(attendee.participantId(), c.missedSessionId(), attendee.sessionId(), firstMissed));
        events.add(new AbsenceToBeMadeUp(attendee.participantId(), c.missedSessionId(), attendee.sessionId()));
        return events;
    }

    static Decision<AttendanceEvent, AttendanceRefusal> release(Roster roster, ReleaseMakeUp c) {
        if (!isMakeUp(roster, c.booking(), c.missedSessionId())) {
            return refuse(new BookingIsNoMakeUp(c.attendee().sessionId()));
        }
        Attendee attendee = c.attendee();
        return Places.releasable(roster, roster.of(attendee), c)
                .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                .orElseGet(() -> {
                    List<AttendanceEvent> events = new ArrayList<>(Places.released(c, c.reason()));
                    events.add(
                            new MakeUpWithdrawn(attendee.participantId(), c.missedSessionId(), attendee.sessionId()));
                    return accept(events);
                });
    }
}
