package org.throughline.platform.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a log's head is anchored: once it has moved, at the latest after 60 seconds or 1 000 commits, and at the
 * end; never while it stands still.
 *
 * <p>What is cut from the end of a log since the last anchor cannot be detected, so these two numbers bound that window,
 * as far as whoever reports the head looks often enough. Used by one thread.
 */
public final class Anchoring {

    /** The longest time a moved head goes without an anchor. */
    public static final Duration INTERVAL_MAX = Duration.ofSeconds(60);

    /** The most commits without an anchor. */
    public static final long COMMITS_MAX = 1_000;

    private final AnchorSigner signer;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private @Nullable AnchorHead head;
    private @Nullable AnchorHead anchored;
    private long anchoredAt;

    /**
     * Anchors one log.
     *
     * @param clock tells the time an anchor states
     * @param nanoTime a steadily rising count of nanoseconds, by which intervals are measured
     * @param anchored the head that is known to be anchored already, as from {@link AnchorFile#last}
     */
    public Anchoring(AnchorSigner signer, Clock clock, LongSupplier nanoTime, Optional<AnchorHead> anchored) {
        this.signer = signer;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.anchored = anchored.orElse(null);
        // What happened before this process started may have waited long enough.
        this.anchoredAt = nanoTime.getAsLong() - INTERVAL_MAX.toNanos();
    }

    /** Reports the log's newest commit; an older one changes nothing. */
    public void headMoved(AnchorHead newest) {
        if (head == null || newest.commit() > head.commit()) head = newest;
    }

    /** Whether the head has moved since it was anchored. */
    public boolean isBehind() {
        return head != null && !head.equals(anchored);
    }

    /** An anchor of the head, if it is time for one. */
    public Optional<AnchorSigned> ifDue() {
        return isDue() ? last() : Optional.empty();
    }

    /** An anchor of the head, if it has moved since it was anchored; for the end. */
    public Optional<AnchorSigned> last() {
        var current = head;
        if (current == null || current.equals(anchored)) return Optional.empty();
        var signed = signer.sign(current, clock.instant());
        anchored = current;
        anchoredAt = nanoTime.getAsLong();
        return Optional.of(signed);
    }

    private boolean isDue() {
        return commit(head) - commit(anchored) >= COMMITS_MAX
                || nanoTime.getAsLong() - anchoredAt >= INTERVAL_MAX.toNanos();
    }

    private static long commit(@Nullable AnchorHead of) {
        return of == null ? 0 : of.commit();
    }
}
