package org.throughline.platform.eventlog;

import java.time.Duration;

/**
 * How much may wait for the committer, and for how long.
 *
 * @param waitingCommitsMax commits that may wait; one more is refused
 * @param waitingBytesMax bytes that may wait
 * @param waitingMax longest wait before a commit is sent for the first time
 * @param batchCommitsMax commits sent in one write
 * @param batchBytesMax bytes sent in one write
 * @param answerMax longest search for the outcome of a write the store did not answer
 */
public record LogBounds(
        int waitingCommitsMax,
        long waitingBytesMax,
        Duration waitingMax,
        int batchCommitsMax,
        long batchBytesMax,
        Duration answerMax) {
    /** Sized for one node that carries a nation's peak of 9 000 commits a second with two seconds of slack. */
    public static final LogBounds DEFAULT = new LogBounds(
            20_000, 64L * 1024 * 1024, Duration.ofSeconds(2), 512, 8L * 1024 * 1024, Duration.ofSeconds(10));
}
