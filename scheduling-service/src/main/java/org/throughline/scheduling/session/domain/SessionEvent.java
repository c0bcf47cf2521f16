package org.throughline.scheduling.session.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.calendar.domain.Slot;

/** Facts about one session and about what it reserves. They concern several people, so they hold ids only. */
public sealed interface SessionEvent {
    UUID sessionId();

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
