package org.throughline.scheduling.session;

import java.time.Instant;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;

/**
 * A session as the log holds it now.
 *
 * @param placement where and when it is, or was to be before it was cancelled
 * @param version of its stream
 */
public record SessionRecord(
        UUID sessionId,
        SessionKind kind,
        Placement placement,
        int capacity,
        Status status,
        Instant scheduledAt,
        long version) {

    /** Whether it is to take place. */
    public enum Status {
        PLANNED,
        CANCELLED
    }

    SessionRecord movedTo(Placement to, long at) {
        return new SessionRecord(sessionId, kind, to, capacity, status, scheduledAt, at);
    }

    SessionRecord cancelled(long at) {
        return new SessionRecord(sessionId, kind, placement, capacity, Status.CANCELLED, scheduledAt, at);
    }

    SessionRecord at(long at) {
        return new SessionRecord(sessionId, kind, placement, capacity, status, scheduledAt, at);
    }
}
