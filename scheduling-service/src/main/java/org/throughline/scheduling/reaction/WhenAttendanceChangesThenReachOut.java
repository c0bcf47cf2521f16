package org.throughline.scheduling.reaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.outreach.domain.AttendanceStanding;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachCommand.TallyAttendance;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.EpisodeUnknown;

/**
 * Tallies who came and who stayed away, so that somebody is reached out to the same day.
 *
 * <p>Only sessions that need an open episode are looked at. Attendance may be recorded before intake's word of the admission
 * is here: then it is tallied when the admission is.
 */
final class WhenAttendanceChangesThenReachOut implements Reaction<AttendanceEvent> {
    private final EarlierAttendance earlier;
    private final Decider<OutreachCommand, OutreachRefusal> outreach;
    private final AbsenceTerms terms;

    WhenAttendanceChangesThenReachOut(
            EarlierAttendance earlier, Decider<OutreachCommand, OutreachRefusal> outreach, AbsenceTerms terms) {
        this.earlier = earlier;
        this.outreach = outreach;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "attendance-leads-to-outreach";
    }

    @Override
    public void on(Recorded<AttendanceEvent> recorded) {
        if (recorded.event() instanceof EpisodeOpened) {
            earlier.before(recorded.stored(), this::tally);
        } else {
            tally(recorded);
        }
    }

    private void tally(Recorded<AttendanceEvent> recorded) {
        RecordedEvent stored = recorded.stored();
        command(recorded.event(), stored)
                .ifPresent(command -> Reacting.settle(
                        outreach.handle(command, Reacting.envelope(name(), stored, "tally", terms.version())),
                        // Tallied once the admission is told.
                        refusal -> refusal instanceof EpisodeUnknown));
    }

    private Optional<TallyAttendance> command(AttendanceEvent event, RecordedEvent stored) {
        if (event instanceof SessionAttended e && tallied(e.kind())) {
            return Optional.of(command(
                    e.participantId(), e.episodeId(), e.sessionId(), AttendanceStanding.ATTENDED, e.start(), stored));
        }
        if (event instanceof SessionMissed e && tallied(e.kind())) {
            AttendanceStanding standing = e.excused() ? AttendanceStanding.EXCUSED : AttendanceStanding.UNEXCUSED;
            return Optional.of(command(e.participantId(), e.episodeId(), e.sessionId(), standing, e.start(), stored));
        }
        return Optional.empty();
    }

    private static boolean tallied(SessionKind kind) {
        return kind.needsEpisode();
    }

    private TallyAttendance command(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            AttendanceStanding standing,
            Instant start,
            RecordedEvent stored) {
        return new TallyAttendance(
                participantId,
                episodeId,
                sessionId,
                stored.version(),
                standing,
                start,
                terms.of(episodeId, sessionId, stored.header().organisation()),
                stored.recordedAt());
    }
}
