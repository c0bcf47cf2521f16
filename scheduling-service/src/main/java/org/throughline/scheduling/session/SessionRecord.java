package org.throughline.scheduling.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;
import org.throughline.scheduling.clinician.domain.Doubt;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;

/**
 * A session as the log holds it now.
 *
 * @param placement where and when it is, or was to be before it was cancelled
 * @param doubts whether those who are to hold it may
 * @param seriesId of the sessions it was planned together with, if there are others
 * @param version of its stream
 */
public record SessionRecord(
        UUID sessionId,
        SessionKind kind,
        Placement placement,
        int capacity,
        Description description,
        List<Doubt> doubts,
        Optional<UUID> seriesId,
        Status status,
        Instant scheduledAt,
        long version) {
    /** Whether it is to take place. */
    public enum Status {
        PLANNED,
        CANCELLED
    }

    static SessionRecord of(SessionScheduled event, long version) {
        return new SessionRecord(
                event.sessionId(),
                event.kind(),
                event.placement(),
                event.capacity(),
                Description.NONE,
                List.of(),
                Optional.empty(),
                Status.PLANNED,
                event.scheduledAt(),
                version);
    }

    SessionRecord movedTo(Placement to, long at) {
        return new SessionRecord(sessionId, kind, to, capacity, description, doubts, seriesId, status, scheduledAt, at);
    }

    SessionRecord described(Description as, long at) {
        return new SessionRecord(sessionId, kind, placement, capacity, as, doubts, seriesId, status, scheduledAt, at);
    }

    SessionRecord doubted(List<Doubt> by, long at) {
        return new SessionRecord(
                sessionId, kind, placement, capacity, description, by, seriesId, status, scheduledAt, at);
    }

    SessionRecord inSeries(UUID series, long at) {
        return new SessionRecord(
                sessionId,
                kind,
                placement,
                capacity,
                description,
                doubts,
                Optional.of(series),
                status,
                scheduledAt,
                at);
    }

    SessionRecord cancelled(long at) {
        return new SessionRecord(
                sessionId, kind, placement, capacity, description, doubts, seriesId, Status.CANCELLED, scheduledAt, at);
    }

    SessionRecord at(long at) {
        return new SessionRecord(
                sessionId, kind, placement, capacity, description, doubts, seriesId, status, scheduledAt, at);
    }
}
