package org.throughline.scheduling.outreach.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is to be reached.
 *
 * @param number which of the episode's cases, from 1
 * @param absences that led to it
 * @param dueBy first instant after the business day on which they are to be tried first
 * @param lastAttemptAt when they were tried last, if they were
 */
public record OpenCase(
        UUID participantId,
        UUID episodeId,
        int number,
        int absences,
        int attempts,
        Instant openedAt,
        Instant dueBy,
        Optional<Instant> lastAttemptAt) {

    /** Nobody has tried, and the day for it is over. */
    public boolean overdue(Instant now) {
        return attempts == 0 && !now.isBefore(dueBy);
    }
}
