package org.throughline.platform.eventlog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit as the log keeps it: one document, one link of the chain.
 *
 * @param number 1, 2, 3… without a gap
 * @param first position of its first event
 * @param id what makes a repeat the same commit
 * @param at own clock when it was written or the time of the commit before it, whichever is later; milliseconds
 * @param request what is remembered of the request that caused it
 * @param events one or more, at consecutive positions
 * @param previous hash of the commit before it; for the first one, the genesis of this log
 * @param hash covers number, previous and everything above
 */
public record RecordedCommit(
        long number,
        long first,
        CommitId id,
        Instant at,
        @Nullable RecordedRequest request,
        List<RecordedEvent> events,
        Digest previous,
        Digest hash) {

    public RecordedCommit {
        events = List.copyOf(events);
    }

    /** The head of a log that ends here. */
    public Head head() {
        return new Head(number, first + events.size() - 1, hash, at);
    }

    /** What its hash covers besides number and previous; a proof shows a commit it must not show as its number and this. */
    public Digest body() {
        return CommitChain.body(this);
    }

    /** What the writer of this commit is told, then and at every repeat. */
    public Appended receipt() {
        return new Appended(number, first, events.size(), at, hash, request);
    }
}
