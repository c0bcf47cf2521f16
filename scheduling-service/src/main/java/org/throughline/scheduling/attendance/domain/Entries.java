package org.throughline.scheduling.attendance.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.AboutEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.FirstEntry;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingDiffers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.LateEntryNeedsReason;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionNotStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.WalkInNeedsReason;
import org.throughline.scheduling.attendance.domain.Participation.Place;
import org.throughline.scheduling.attendance.domain.Roster.Session.Known;
import org.throughline.scheduling.attendance.domain.Roster.Session.Unknown;
import org.throughline.scheduling.calendar.domain.Reason;

/** First entries: who was there, who was not. A session as it stands in the plan is enough, cancelled or not. */
final class Entries {
    private Entries() {}

    static Decision<AttendanceEvent, AttendanceRefusal> attended(Roster roster, RecordAttendance c) {
        Participation here = roster.of(c.attendee());
        if (!here.open()) {
            return repeated(here, c.finding(), c);
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(c.sessionId()));
            case Known known ->
                unfit(roster, here, known, c)
                        .or(() -> Findings.impossible(
                                known.placement().slot(), c.finding().presence(), c))
                        .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(entered(roster, here, known, c)));
        };
    }

    private static Optional<AttendanceRefusal> unfit(
            Roster roster, Participation here, Known session, RecordAttendance c) {
        if (here.place() instanceof Place.None && c.walkIn() == null) {
            return Optional.of(new WalkInNeedsReason(c.sessionId()));
        }
        if (otherEpisode(here, c.attendee())) {
            return Optional.of(new BookingDiffers(c.sessionId()));
        }
        boolean unexplained = late(roster, session, c) && c.entering().lateEntry() == null;
        return unexplained ? Optional.of(new LateEntryNeedsReason(c.sessionId())) : Optional.empty();
    }

    private static List<AttendanceEvent> entered(Roster roster, Participation here, Known session, RecordAttendance c) {
        Attendee attendee = c.attendee();
        boolean late = late(roster, session, c);
        List<AttendanceEvent> events = new ArrayList<>();
        if (here.place() instanceof Place.None) {
            Reason reason = Objects.requireNonNull(c.walkIn());
            events.add(new WalkedIn(attendee.participantId(), attendee.sessionId(), reason));
            events.add(new WalkInNoted(attendee.sessionId(), attendee.participantId()));
        }
        explained(late, c).forEach(events::add);
        Findings.whereabouts(here, attendee, c.finding()).forEach(events::add);
        Findings.doubted(roster, session, c.finding().presence(), attendee).forEach(events::add);
        events.add(Findings.attended(session, c.finding().presence(), c, late));
        Findings.completed(here, attendee, c.finding().presence()).forEach(events::add);
        return events;
    }

    static Decision<AttendanceEvent, AttendanceRefusal> missed(Roster roster, RecordAbsence c) {
        Participation here = roster.of(c.attendee());
        if (!here.open()) {
            return repeated(here, c.finding(), c);
        }
        if (here.place() instanceof Place.None) {
            return refuse(new NotBooked(c.sessionId()));
        }
        if (otherEpisode(here, c.attendee())) {
            return refuse(new BookingDiffers(c.sessionId()));
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(c.sessionId()));
            case Known known -> absent(roster, known, c);
        };
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> absent(Roster roster, Known session, RecordAbsence c) {
        Attendee attendee = c.attendee();
        if (c.requestedAt().isBefore(session.placement().slot().start())) {
            return refuse(new SessionNotStarted(attendee.sessionId()));
        }
        boolean late = late(roster, session, c);
        if (late && c.entering().lateEntry() == null) {
            return refuse(new LateEntryNeedsReason(attendee.sessionId()));
        }
        List<AttendanceEvent> events = new ArrayList<>();
        events.add(new AbsenceExplained(attendee.participantId(), attendee.sessionId(), c.reason()));
        explained(late, c).forEach(events::add);
        events.add(Findings.missed(session, attendee, c.finding().excused()));
        return accept(events);
    }

    private static Stream<AttendanceEvent> explained(boolean late, FirstEntry c) {
        Reason reason = c.entering().lateEntry();
        return late && reason != null
                ? Stream.of(new EntryExplainedAsLate(c.attendee().participantId(), c.sessionId(), reason))
                : Stream.empty();
    }

    /** It is made after the session was closed, or more than the policy's hours after its end. */
    static boolean late(Roster roster, Known session, AboutEntry c) {
        Duration inTime = Duration.ofHours(c.entering().policy().lateAfterHours());
        return roster.seats().closed()
                || c.requestedAt().isAfter(session.placement().slot().end().plus(inTime));
    }

    private static boolean otherEpisode(Participation here, Attendee attendee) {
        return here.place() instanceof Place.Held held && !held.episodeId().equals(attendee.episodeId());
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> repeated(
            Participation here, Finding finding, FirstEntry c) {
        return Findings.says(here.outcome(), finding) ? nothingNew() : refuse(new AlreadyRecorded(c.sessionId()));
    }
}
