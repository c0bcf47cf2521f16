package org.throughline.scheduling.session.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.warrant.domain.Warrant;

/**
 * Facts about sessions and about what they reserve, and those of clinicians that planning rests on. They concern several
 * people, so they hold ids only.
 */
public sealed interface SessionEvent {
    /** What a session is about beside its kind. */
    record SessionDescribed(UUID sessionId, Description description) implements SessionEvent {}

    /** Several sessions were planned together, in this order. */
    record SeriesScheduled(UUID seriesId, List<UUID> sessions, Instant scheduledAt) implements SessionEvent {
        public SeriesScheduled {
            sessions = List.copyOf(sessions);
        }
    }

    /** It was planned together with others. */
    record SessionInSeries(UUID sessionId, UUID seriesId) implements SessionEvent {}

    /** Credentials of those who are to hold it do not hold on its day, or are not for it. */
    record SessionAtRiskFlagged(UUID sessionId, List<Doubt> doubts, Instant flaggedAt) implements SessionEvent {
        public SessionAtRiskFlagged {
            doubts = List.copyOf(doubts);
        }
    }

    /** No credential is in doubt any more. */
    record SessionRiskCleared(UUID sessionId, Instant clearedAt) implements SessionEvent {}

    /** Somebody answers for it that the session is held all the same. */
    record CredentialsOverridden(UUID sessionId, String by, String role, Reason reason, Instant overriddenAt)
            implements SessionEvent {}

    /** Somebody else is to hold it. */
    record FacilitatorReplaced(
            UUID sessionId,
            String replaced,
            String replacement,
            Placement to,
            ScheduleReason reason,
            Instant replacedAt)
            implements SessionEvent {}

    /** As the clinician's own stream says: how a credential stands from a day on. */
    record CredentialTold(UUID clinicianId, Warrant credential, ZoneId zone) implements SessionEvent {}

    /**
     * Of several sessions asked for together, those on days on which the facility is closed were not planned.
     *
     * @param starts when they would have begun
     */
    record SessionsLeftOut(UUID seriesId, List<Instant> starts, Instant leftOutAt) implements SessionEvent {
        public SessionsLeftOut {
            starts = List.copyOf(starts);
        }
    }

    /** Somebody answers for it that the session is held although the facility is closed that day. */
    record ClosureOverridden(UUID sessionId, String by, String role, Reason reason, Instant overriddenAt)
            implements SessionEvent {}

    /** As the facility's own stream says: it treats nobody on some days. */
    record ClosureTold(UUID facilityId, Closure closure, ZoneId zone) implements SessionEvent {}

    /** As the facility's own stream says: it is open on those days after all. */
    record ClosureOver(UUID facilityId, UUID closureId) implements SessionEvent {}

    record SessionScheduled(UUID sessionId, SessionKind kind, Placement placement, int capacity, Instant scheduledAt)
            implements SessionEvent {}

    /** It was entered after it had begun. */
    record SessionEnteredLate(UUID sessionId, ScheduleReason reason, Instant enteredAt) implements SessionEvent {}

    record SessionRescheduled(UUID sessionId, Placement from, Placement to, ScheduleReason reason, Instant movedAt)
            implements SessionEvent {}

    record SessionCancelled(UUID sessionId, ScheduleReason reason, Instant cancelledAt) implements SessionEvent {}

    /** As its roster says: everybody is accounted for. */
    record SessionDone(UUID sessionId, int headCount, int units) implements SessionEvent {}

    /** As its roster says: the figures are others after all. */
    record SessionRecounted(UUID sessionId, int headCount, int units) implements SessionEvent {}

    /**
     * The facilitator's time is taken.
     *
     * @param week Monday of the week of UTC this is kept under
     */
    record FacilitatorReserved(String facilitator, LocalDate week, UUID sessionId, Slot slot) implements SessionEvent {}

    record FacilitatorFreed(String facilitator, LocalDate week, UUID sessionId) implements SessionEvent {}

    /**
     * The room's time is taken.
     *
     * @param date of UTC this is kept under
     */
    record RoomReserved(UUID roomId, LocalDate date, UUID sessionId, Slot slot) implements SessionEvent {}

    record RoomFreed(UUID roomId, LocalDate date, UUID sessionId) implements SessionEvent {}
}
