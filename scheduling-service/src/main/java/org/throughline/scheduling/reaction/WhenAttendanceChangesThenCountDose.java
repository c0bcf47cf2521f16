package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.CredentialTold;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeEnded;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.OfAttendee;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.RecordErased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionClosed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionRestated;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseRefusal;

/**
 * Counts every booking, presence, absence and release toward the participant's week.
 *
 * <p>Attendance may be recorded before intake's word of the admission is here: then it is counted when the admission is.
 * No refusal is expected: an entry goes to its own week, and only once the episode is known.
 */
final class WhenAttendanceChangesThenCountDose implements Reaction<AttendanceEvent> {
    private final DoseEntries entries;
    private final EarlierAttendance earlier;
    private final Decider<DoseCommand, DoseRefusal> doses;

    WhenAttendanceChangesThenCountDose(
            DoseEntries entries, EarlierAttendance earlier, Decider<DoseCommand, DoseRefusal> doses) {
        this.entries = entries;
        this.earlier = earlier;
        this.doses = doses;
    }

    @Override
    public String name() {
        return "attendance-counts-as-dose";
    }

    @Override
    public void on(Recorded<AttendanceEvent> recorded) {
        switch (recorded.event()) {
            case OfAttendee fact -> count(fact, recorded.stored());
            case EpisodeOpened _ -> earlier.before(recorded.stored(), this::countEarlier);
            case EpisodeEnded _,
                    EpisodeReopened _,
                    RecordErased _,
                    ParticipantReserved _,
                    ParticipantFreed _,
                    SeatTaken _,
                    SeatFreed _,
                    WalkInNoted _,
                    SessionClosed _,
                    SessionRestated _,
                    CredentialTold _,
                    SessionKnown _,
                    SessionMoved _,
                    SessionDropped _ -> {}
        }
    }

    private void count(OfAttendee fact, RecordedEvent stored) {
        entries.of(fact, stored)
                .ifPresent(command -> Reacting.settle(
                        doses.handle(
                                command,
                                Reacting.envelope(
                                        name(),
                                        stored,
                                        "dose",
                                        command.terms().policy().version())),
                        _ -> false));
    }

    /** Counted before, it changes nothing. */
    private void countEarlier(Recorded<AttendanceEvent> recorded) {
        if (recorded.event() instanceof OfAttendee fact) {
            count(fact, recorded.stored());
        }
    }
}
