package org.throughline.scheduling.attendance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutEntry;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.FacilitatorDoubted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpCompleted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsMissing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.CreditedTooMuch;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotThereDuringSession;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionNotStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.StillThere;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.attendance.domain.Participation.MakeUp;
import org.throughline.scheduling.attendance.domain.Participation.Outcome;
import org.throughline.scheduling.attendance.domain.Roster.Session.Known;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Slot;

/** What can be true of someone in a session, and the facts it comes to. */
final class Findings {
    private Findings() {}

    /** Why this presence cannot have been, if it cannot. */
    static Optional<AttendanceRefusal> impossible(Slot slot, Presence presence, AboutEntry c) {
        if (c.requestedAt().isBefore(slot.start())) {
            return Optional.of(new SessionNotStarted(c.attendee().sessionId()));
        }
        if (presence.leftAt().isAfter(c.requestedAt())) {
            return Optional.of(new StillThere(c.attendee().sessionId()));
        }
        int there = minutesThere(slot, presence);
        if (there <= 0) {
            return Optional.of(new NotThereDuringSession(c.attendee().sessionId()));
        }
        int most = Math.min(slot.minutes(), there + c.entering().policy().graceMinutes());
        return presence.creditedMinutes() > most
                ? Optional.of(new CreditedTooMuch(presence.creditedMinutes(), most))
                : Optional.empty();
    }

    /** Minutes of the session one was there for, begun ones counted. */
    private static int minutesThere(Slot slot, Presence presence) {
        Instant from = presence.arrivedAt().isAfter(slot.start()) ? presence.arrivedAt() : slot.start();
        Instant to = presence.leftAt().isBefore(slot.end()) ? presence.leftAt() : slot.end();
        return (int) Duration.between(from, to).plusSeconds(59).toMinutes();
    }

    /** That whoever held it had no credential for it is flagged, and the entry is made. */
    static Stream<AttendanceEvent> doubted(Roster roster, Known session, Presence presence, Attendee attendee) {
        return roster
                .credentials()
                .doubt(
                        presence.facilitator(),
                        session.scheduled().kind(),
                        session.placement().slot().start())
                .map(doubt -> new FacilitatorDoubted(attendee.participantId(), attendee.sessionId(), doubt))
                .map(AttendanceEvent.class::cast)
                .stream();
    }

    static SessionAttended attended(Known session, Presence presence, AboutEntry c, boolean late) {
        Attendee attendee = c.attendee();
        Slot slot = session.placement().slot();
        return new SessionAttended(
                attendee.participantId(),
                attendee.episodeId(),
                attendee.sessionId(),
                session.scheduled().kind(),
                slot.start(),
                presence.arrivedAt(),
                presence.leftAt(),
                presence.creditedMinutes(),
                presence.mode(),
                AttendanceStatus.of(presence, slot, c.entering().policy().graceMinutes()),
                presence.facilitator(),
                late);
    }

    static SessionMissed missed(Known session, Attendee attendee, boolean excused) {
        Slot slot = session.placement().slot();
        return new SessionMissed(
                attendee.participantId(),
                attendee.episodeId(),
                attendee.sessionId(),
                session.scheduled().kind(),
                slot.start(),
                slot.minutes(),
                excused);
    }

    /** From where someone takes part by telehealth; that nobody noted it is flagged, and the entry is made. */
    static Stream<AttendanceEvent> whereabouts(Participation here, Attendee attendee, WasPresent found) {
        Whereabouts whereabouts = found.whereabouts();
        if (whereabouts != null) {
            return Stream.of(new WhereaboutsNoted(attendee.participantId(), attendee.sessionId(), whereabouts));
        }
        boolean missing = found.presence().mode() == DeliveryMode.TELEHEALTH && !here.whereaboutsNoted();
        return missing
                ? Stream.of(new WhereaboutsMissing(attendee.participantId(), attendee.sessionId()))
                : Stream.empty();
    }

    /** Attending a make-up completes it, once. */
    static Stream<AttendanceEvent> completed(Participation here, Attendee attendee, Presence presence) {
        return here.makeUp() instanceof MakeUp.Of of && !of.completed()
                ? Stream.of(new MakeUpCompleted(
                        attendee.participantId(),
                        attendee.episodeId(),
                        of.missedSessionId(),
                        attendee.sessionId(),
                        presence.leftAt()))
                : Stream.empty();
    }

    /** A make-up that turns out not to have been attended is open again. */
    static Stream<AttendanceEvent> reopened(Participation here, Attendee attendee) {
        return here.makeUp() instanceof MakeUp.Of of && of.completed()
                ? Stream.of(new MakeUpReopened(attendee.participantId(), of.missedSessionId(), attendee.sessionId()))
                : Stream.empty();
    }

    static boolean says(Outcome outcome, Finding finding) {
        return switch (finding) {
            case WasPresent was ->
                outcome instanceof Outcome.Present present && was.presence().equals(of(present));
            case WasAbsent was ->
                outcome instanceof Outcome.Absent absent
                        && was.excused() == absent.entry().excused();
        };
    }

    private static Presence of(Outcome.Present present) {
        SessionAttended entry = present.entry();
        return new Presence(
                entry.arrivedAt(), entry.leftAt(), entry.creditedMinutes(), entry.mode(), entry.facilitator());
    }
}
