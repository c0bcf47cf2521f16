package org.throughline.platform.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The commit is durable, by this call or an earlier one with the same id.
 *
 * @param number of the commit
 * @param first position of its first event
 * @param count of its events
 * @param at time of the commit
 * @param hash of the commit
 * @param request what the first call gave to remember
 */
public record Appended(
        long number,
        long first,
        int count,
        Instant at,
        Digest hash,
        @Nullable RecordedRequest request) implements AppendResult {

    /** Position of its last event: what a reader waits for to see all of it. */
    public long last() {
        return first + count - 1;
    }
}
