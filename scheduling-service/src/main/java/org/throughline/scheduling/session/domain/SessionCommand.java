package org.throughline.scheduling.session.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.SessionKind;

/** Requests about one session. */
public sealed interface SessionCommand {
    UUID sessionId();

    Instant requestedAt();

    /**
     * Plans a session.
     *
     * @param capacity participants it has room for, 1 to 100
     * @param lateEntry why it is entered after it began; needed only then
     */
    record ScheduleSession(
            UUID sessionId,
            SessionKind kind,
            Placement placement,
            int capacity,
            @Nullable ScheduleReason lateEntry,
            Instant requestedAt)
            implements SessionCommand {
        public static final int CAPACITY_MAX = 100;

        public ScheduleSession {
            if (capacity < 1 || capacity > CAPACITY_MAX) {
                throw new IllegalArgumentException("a session has room for 1 to " + CAPACITY_MAX);
            }
        }
    }

    /** Moves it. {@code from} is where the caller sees it, so nobody moves what another has just moved. */
    record RescheduleSession(UUID sessionId, Placement from, Placement to, ScheduleReason reason, Instant requestedAt)
            implements SessionCommand {}

    /** Cancels it where the caller sees it. */
    record CancelSession(UUID sessionId, Placement placement, ScheduleReason reason, Instant requestedAt)
            implements SessionCommand {}
}
