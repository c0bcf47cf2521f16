package org.throughline.scheduling.attendance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.warrant.domain.Warrant;

/** Facts about participants in sessions, and those of sessions and episodes that booking rests on. */
public sealed interface AttendanceEvent {

    /** A fact about one participant in one session. */
    sealed interface OfAttendee extends AttendanceEvent {
        UUID participantId();

        UUID sessionId();
    }

    /** A place was given, or the session it is in was moved. */
    record ParticipantBooked(
            UUID participantId, UUID episodeId, UUID sessionId, SessionKind kind, Instant start, int minutes)
            implements OfAttendee {}

    /** The place followed its session to another time. */
    record BookingMoved(UUID participantId, UUID episodeId, UUID sessionId, Slot from, Slot to, Instant movedAt)
            implements OfAttendee {}

    record BookingReleased(
            UUID participantId, UUID episodeId, UUID sessionId, Slot slot, Reason reason, Instant releasedAt)
            implements OfAttendee {}

    /** Someone took part. A later one about the same session corrects it. */
    record SessionAttended(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            SessionKind kind,
            Instant start,
            Instant arrivedAt,
            Instant leftAt,
            int creditedMinutes,
            DeliveryMode mode,
            AttendanceStatus status,
            String facilitator,
            boolean lateEntry)
            implements OfAttendee {}

    /** Someone booked did not come. A later one about the same session corrects it. */
    record SessionMissed(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            SessionKind kind,
            Instant start,
            int minutes,
            boolean excused)
            implements OfAttendee {}

    record AbsenceExplained(UUID participantId, UUID sessionId, Reason reason) implements OfAttendee {}

    record WalkedIn(UUID participantId, UUID sessionId, Reason reason) implements OfAttendee {}

    record EntryExplainedAsLate(UUID participantId, UUID sessionId, Reason reason) implements OfAttendee {}

    /** Where someone who took part by telehealth was, and whom to call for them. */
    record WhereaboutsNoted(UUID participantId, UUID sessionId, Whereabouts whereabouts) implements OfAttendee {}

    /** Someone took part by telehealth, and nobody noted from where. */
    record WhereaboutsMissing(UUID participantId, UUID sessionId) implements OfAttendee {}

    /** Who held it had no credential for it on that day, as far as is on record; the entry is kept. */
    record FacilitatorDoubted(UUID participantId, UUID sessionId, Doubt doubt) implements OfAttendee {}

    /**
     * An entry was made after the session was closed.
     *
     * @param supervisor who answers for it, by id
     */
    record EnteredAfterClosing(UUID participantId, UUID sessionId, String supervisor, Instant enteredAt)
            implements OfAttendee {}

    /** What follows replaces an entry, which is kept. */
    record AttendanceCorrected(UUID participantId, UUID sessionId, int supersedes, Reason reason, Instant correctedAt)
            implements OfAttendee {}

    record MakeUpBooked(UUID participantId, UUID episodeId, UUID missedSessionId, UUID sessionId, Instant start)
            implements OfAttendee {}

    /**
     * When the absence a make-up goes back to was; a make-up that is itself missed does not open the window anew.
     *
     * @param missedStart start of the session missed first
     */
    record MakeUpTraced(UUID participantId, UUID missedSessionId, UUID sessionId, Instant missedStart)
            implements OfAttendee {}

    record MakeUpCompleted(
            UUID participantId, UUID episodeId, UUID missedSessionId, UUID sessionId, Instant completedAt)
            implements OfAttendee {}

    /** By a correction, it was not attended after all. */
    record MakeUpReopened(UUID participantId, UUID missedSessionId, UUID sessionId) implements OfAttendee {}

    /** A missed session, {@code sessionId}, has a make-up. */
    record AbsenceToBeMadeUp(UUID participantId, UUID sessionId, UUID makeUpSessionId) implements OfAttendee {}

    /** A missed session, {@code sessionId}, has no make-up any more. */
    record MakeUpWithdrawn(UUID participantId, UUID sessionId, UUID makeUpSessionId) implements OfAttendee {}

    /**
     * The participant's time is taken.
     *
     * @param week Monday of the week of UTC this is kept under
     */
    record ParticipantReserved(UUID participantId, LocalDate week, UUID sessionId, Slot slot)
            implements AttendanceEvent {}

    record ParticipantFreed(UUID participantId, LocalDate week, UUID sessionId) implements AttendanceEvent {}

    record SeatTaken(UUID sessionId, UUID participantId) implements AttendanceEvent {}

    record SeatFreed(UUID sessionId, UUID participantId) implements AttendanceEvent {}

    /** Someone without a place took part, so the roster has them as well. */
    record WalkInNoted(UUID sessionId, UUID participantId) implements AttendanceEvent {}

    /**
     * Everybody on the roster is accounted for.
     *
     * @param headCount who took part
     * @param units attendances that draw on an authorisation; what each comes to, the authorisation says
     */
    record SessionClosed(
            UUID sessionId, SessionKind kind, Instant start, int minutes, int headCount, int units, Instant closedAt)
            implements AttendanceEvent {}

    /** An entry after the closing changed what was said with it. */
    record SessionRestated(UUID sessionId, int headCount, int units, Instant restatedAt) implements AttendanceEvent {}

    /** As the clinician's own stream says: how a credential stands from a day on. */
    record CredentialTold(UUID clinicianId, Warrant credential, ZoneId zone) implements AttendanceEvent {}

    /** As the session's own stream says. */
    record SessionKnown(UUID sessionId, SessionKind kind, Placement placement, int capacity)
            implements AttendanceEvent {}

    record SessionMoved(UUID sessionId, Placement to) implements AttendanceEvent {}

    record SessionDropped(UUID sessionId) implements AttendanceEvent {}

    /**
     * As intake says: the participant is admitted.
     *
     * @param programme the service line, as a code
     */
    record EpisodeOpened(UUID participantId, UUID episodeId, String programme) implements AttendanceEvent {}

    record EpisodeEnded(UUID participantId, UUID episodeId) implements AttendanceEvent {}

    /** Told by intake: nothing that was recorded about them can be read any more. */
    record RecordErased(UUID participantId) implements AttendanceEvent {}

    /** It goes on, so the participant may be booked again. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements AttendanceEvent {}
}
