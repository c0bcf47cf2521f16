package org.throughline.scheduling.attendance;

import java.util.UUID;
import java.util.function.Function;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceToBeMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.CredentialTold;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EnteredAfterClosing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeEnded;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeOpened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EpisodeReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.FacilitatorDoubted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpCompleted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpWithdrawn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.OfAttendee;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantReserved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.RecordErased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatFreed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SeatTaken;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionClosed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionDropped;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionKnown;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionRestated;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkInNoted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsMissing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.calendar.KeyKinds;

/** The facts about participants in sessions, and those told by sessions and by intake. */
public final class AttendanceCatalogue {
    public static final Catalogue<AttendanceEvent> EVENTS = Catalogue.of(
            AttendanceEvent.class,
            published("scheduling.participant-booked.v1", ParticipantBooked.class),
            internal("scheduling.booking-moved.v1", BookingMoved.class).happenedAt(BookingMoved::movedAt),
            internal("scheduling.booking-released.v1", BookingReleased.class).happenedAt(BookingReleased::releasedAt),
            published("scheduling.session-attended.v1", SessionAttended.class).happenedAt(SessionAttended::arrivedAt),
            published("scheduling.session-missed.v1", SessionMissed.class).happenedAt(SessionMissed::start),
            internal("scheduling.absence-explained.v1", AbsenceExplained.class),
            internal("scheduling.walked-in.v1", WalkedIn.class),
            internal("scheduling.entry-explained-as-late.v1", EntryExplainedAsLate.class),
            internal("scheduling.whereabouts-noted.v1", WhereaboutsNoted.class),
            internal("scheduling.whereabouts-missing.v1", WhereaboutsMissing.class),
            internal("scheduling.facilitator-doubted.v1", FacilitatorDoubted.class),
            internal("scheduling.entered-after-closing.v1", EnteredAfterClosing.class)
                    .happenedAt(EnteredAfterClosing::enteredAt),
            internal("scheduling.attendance-corrected.v1", AttendanceCorrected.class)
                    .happenedAt(AttendanceCorrected::correctedAt),
            published("scheduling.make-up-booked.v1", MakeUpBooked.class),
            internal("scheduling.make-up-traced.v1", MakeUpTraced.class),
            published("scheduling.make-up-completed.v1", MakeUpCompleted.class)
                    .happenedAt(MakeUpCompleted::completedAt),
            internal("scheduling.make-up-reopened.v1", MakeUpReopened.class),
            internal("scheduling.absence-to-be-made-up.v1", AbsenceToBeMadeUp.class),
            internal("scheduling.make-up-withdrawn.v1", MakeUpWithdrawn.class),
            about(
                    EventType.internal(
                            "scheduling.participant-reserved.v1", ParticipantReserved.class, KeyKinds.CLINICAL),
                    ParticipantReserved::participantId),
            about(
                    EventType.internal("scheduling.participant-freed.v1", ParticipantFreed.class, KeyKinds.CLINICAL),
                    ParticipantFreed::participantId),
            EventType.internal("scheduling.seat-taken.v1", SeatTaken.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.seat-freed.v1", SeatFreed.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.walk-in-noted.v1", WalkInNoted.class, KeyKinds.ORGANISATION),
            EventType.published("scheduling.session-closed.v1", SessionClosed.class, KeyKinds.ORGANISATION)
                    .happenedAt(SessionClosed::closedAt),
            EventType.published("scheduling.session-restated.v1", SessionRestated.class, KeyKinds.ORGANISATION)
                    .happenedAt(SessionRestated::restatedAt),
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.session-scheduled.v1", SessionKnown.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.session-rescheduled.v1", SessionMoved.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.session-cancelled.v1", SessionDropped.class, KeyKinds.ORGANISATION),
            EventType.told("intake.record-erased.v1", RecordErased.class, KeyKinds.ORGANISATION),
            about(
                    EventType.told("intake.participant-admitted.v1", EpisodeOpened.class, KeyKinds.CLINICAL),
                    EpisodeOpened::participantId),
            about(
                    EventType.told("intake.episode-closed.v1", EpisodeEnded.class, KeyKinds.CLINICAL),
                    EpisodeEnded::participantId),
            about(
                    EventType.told("intake.episode-reopened.v1", EpisodeReopened.class, KeyKinds.CLINICAL),
                    EpisodeReopened::participantId));

    private AttendanceCatalogue() {}

    private static <T extends OfAttendee> EventType<T> published(String name, Class<T> record) {
        return about(EventType.published(name, record, KeyKinds.CLINICAL), OfAttendee::participantId);
    }

    private static <T extends OfAttendee> EventType<T> internal(String name, Class<T> record) {
        return about(EventType.internal(name, record, KeyKinds.CLINICAL), OfAttendee::participantId);
    }

    private static <T> EventType<T> about(EventType<T> type, Function<T, UUID> participant) {
        return type.about(participant.andThen(UUID::toString));
    }
}
