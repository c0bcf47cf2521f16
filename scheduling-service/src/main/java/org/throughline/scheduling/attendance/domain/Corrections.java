package org.throughline.scheduling.attendance.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decision;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CorrectAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.BookingDiffers;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.EntrySuperseded;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.NothingToCorrect;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal.SessionUnknown;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.attendance.domain.Participation.Outcome;
import org.throughline.scheduling.attendance.domain.Roster.Session.Known;
import org.throughline.scheduling.attendance.domain.Roster.Session.Unknown;

/** Putting an entry right. The entry stays; one that says what is true follows it. */
final class Corrections {
    private Corrections() {}

    static Decision<AttendanceEvent, AttendanceRefusal> correct(Roster roster, CorrectAttendance c) {
        Participation here = roster.of(c.attendee());
        return switch (here.outcome()) {
            case Outcome.Open _ -> refuse(new NothingToCorrect(c.attendee().sessionId()));
            case Outcome.Present present ->
                correct(roster, here, present.entry().episodeId(), c);
            case Outcome.Absent absent -> correct(roster, here, absent.entry().episodeId(), c);
        };
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> correct(
            Roster roster, Participation here, UUID episodeId, CorrectAttendance c) {
        if (Findings.says(here.outcome(), c.finding())) {
            return nothingNew();
        }
        if (here.entries() != c.supersedes()) {
            return refuse(new EntrySuperseded(here.entries()));
        }
        if (!episodeId.equals(c.attendee().episodeId())) {
            return refuse(new BookingDiffers(c.attendee().sessionId()));
        }
        return switch (roster.session()) {
            case Unknown _ -> refuse(new SessionUnknown(c.attendee().sessionId()));
            case Known known -> corrected(roster, here, known, c);
        };
    }

    private static Decision<AttendanceEvent, AttendanceRefusal> corrected(
            Roster roster, Participation here, Known session, CorrectAttendance c) {
        return switch (c.finding()) {
            case WasAbsent absent -> accept(absent(here, session, absent, c));
            case WasPresent found ->
                Findings.impossible(session.placement().slot(), found.presence(), c)
                        .<Decision<AttendanceEvent, AttendanceRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(present(roster, here, session, found, c)));
        };
    }

    private static List<AttendanceEvent> absent(
            Participation here, Known session, WasAbsent absent, CorrectAttendance c) {
        List<AttendanceEvent> events = new ArrayList<>();
        events.add(superseded(c));
        events.add(Findings.missed(session, c.attendee(), absent.excused()));
        Findings.reopened(here, c.attendee()).forEach(events::add);
        return events;
    }

    private static List<AttendanceEvent> present(
            Roster roster, Participation here, Known session, WasPresent found, CorrectAttendance c) {
        List<AttendanceEvent> events = new ArrayList<>();
        events.add(superseded(c));
        Findings.whereabouts(here, c.attendee(), found).forEach(events::add);
        Findings.doubted(roster, session, found.presence(), c.attendee()).forEach(events::add);
        events.add(Findings.attended(session, found.presence(), c, Entries.late(roster, session, c)));
        Findings.completed(here, c.attendee(), found.presence()).forEach(events::add);
        return events;
    }

    private static AttendanceCorrected superseded(CorrectAttendance c) {
        return new AttendanceCorrected(
                c.attendee().participantId(), c.attendee().sessionId(), c.supersedes(), c.reason(), c.requestedAt());
    }
}
