package org.throughline.scheduling.attendance.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.AlreadyRecorded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingDiffers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.LateEntryNeedsReason;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NotBooked;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionNotStarted;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.WalkInNeedsReason;
import org.throughline.scheduling.attendance.domain.Participation.Outcome;
import org.throughline.scheduling.attendance.domain.Participation.Place;
import org.throughline.scheduling.attendance.domain.Roster.Session.Known;
import org.throughline.scheduling.attendance.domain.Roster.Session.Unknown;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.policy.domain.AttendancePolicy;

/** First entries: who was there, who was not. A session as it stands in the plan is enough, cancelled or not. */
final class Entries {
    private Entries() {}

    static Decision<AttendanceEvent, AttendanceRefusal> attended(Roster roster, RecordAttendance c) {
        Participation here = roster.of(c.attendee().sessionId());
        if (!(here.outcome() instanceof Outcome.Open)) {
            return repeated(here, new Finding.WasPresent(c.presence()), c);
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(c.attendee().sessionId()));
            case Known known ->
                unfit(here, known, c)
                        .or(() -> Findings.impossible(known.placement().slot(), c.presence(), c.policy(), c))
                        .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(entered(here, known, c)));
        };
    }

    private static Optional<AttendanceRefusal> unfit(Participation here, Known session, RecordAttendance c) {
        if (here.place() instanceof Place.None && c.walkIn() == null) {
            return Optional.of(new WalkInNeedsReason(c.attendee().sessionId()));
        }
        if (otherEpisode(here, c.attendee())) {
            return Optional.of(new BookingDiffers(c.attendee().sessionId()));
        }
        boolean unexplained = late(session.placement().slot(), c.policy(), c) && c.lateEntry() == null;
        return unexplained ? Optional.of(new LateEntryNeedsReason(c.attendee().sessionId())) : Optional.empty();
    }

    private static List<AttendanceEvent> entered(Participation here, Known session, RecordAttendance c) {
        Attendee attendee = c.attendee();
        boolean late = late(session.placement().slot(), c.policy(), c);
        List<AttendanceEvent> events = new ArrayList<>();
        if (here.place() instanceof Place.None && c.walkIn() != null) {
            events.add(new WalkedIn(attendee.participantId(), attendee.sessionId(), c.walkIn()));
        }
        if (late && c.lateEntry() != null) {
            events.add(new EntryExplainedAsLate(attendee.participantId(), attendee.sessionId(), c.lateEntry()));
        }
        events.add(Findings.attended(session, attendee, c.presence(), c.policy(), late));
        Findings.completed(here, attendee, c.presence()).forEach(events::add);
        return events;
    }

    static Decision<AttendanceEvent, AttendanceRefusal> missed(Roster roster, RecordAbsence c) {
        Attendee attendee = c.attendee();
        Participation here = roster.of(attendee.sessionId());
        if (!(here.outcome() instanceof Outcome.Open)) {
            return repeated(here, new Finding.WasAbsent(c.excused()), c);
        }
        if (here.place() instanceof Place.None) {
            return refuse(new NotBooked(attendee.sessionId()));
        }
        if (otherEpisode(here, attendee)) {
            return refuse(new BookingDiffers(attendee.sessionId()));
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(attendee.sessionId()));
            case Known known -> absent(known, c);
        };
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> absent(Known session, RecordAbsence c) {
        Attendee attendee = c.attendee();
        Slot slot = session.placement().slot();
        if (c.requestedAt().isBefore(slot.start())) {
            return refuse(new SessionNotStarted(attendee.sessionId()));
        }
        boolean late = late(slot, c.policy(), c);
        if (late && c.lateEntry() == null) {
            return refuse(new LateEntryNeedsReason(attendee.sessionId()));
        }
        List<AttendanceEvent> events = new ArrayList<>();
        events.add(new AbsenceExplained(attendee.participantId(), attendee.sessionId(), c.reason()));
        if (late && c.lateEntry() != null) {
            events.add(new EntryExplainedAsLate(attendee.participantId(), attendee.sessionId(), c.lateEntry()));
        }
        events.add(Findings.missed(session, attendee, c.excused()));
        return accept(events);
    }

    static boolean late(Slot slot, AttendancePolicy policy, AttendanceCommand c) {
        return c.requestedAt().isAfter(slot.end().plus(Duration.ofHours(policy.lateAfterHours())));
    }

    private static boolean otherEpisode(Participation here, Attendee attendee) {
        return here.place() instanceof Place.Held held && !held.episodeId().equals(attendee.episodeId());
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> repeated(
            Participation here, Finding finding, AttendanceCommand c) {
        return Findings.says(here.outcome(), finding)
                ? nothingNew()
                : refuse(new AlreadyRecorded(c.attendee().sessionId()));
    }
}
