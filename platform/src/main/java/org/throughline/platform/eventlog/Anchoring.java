package org.throughline.platform.eventlog;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a log's head is anchored: once it has moved, at the latest after 60 seconds or 1 000 commits, and at
 * close; never while it stands still.
 *
 * <p>What is cut from the end of a log since the last anchor cannot be detected, so these two numbers bound that window.
 * The committer only reports the head; signing and the sinks' waiting happen in whoever calls {@link #anchorIfDue},
 * which should be about once a second.
 */
public final class Anchoring implements AutoCloseable {

    /** The longest time a moved head goes without an anchor. */
    public static final Duration INTERVAL_MAX = Duration.ofSeconds(60);

    /** The most commits without an anchor. */
    public static final long COMMITS_MAX = 1_000;

    private final AnchorSigner signer;
    private final List<AnchorSink> sinks;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final AtomicReference<@Nullable AnchorHead> head = new AtomicReference<>();
    private @Nullable AnchorHead anchored;
    private long anchoredAt;

    /**
     * Anchors one log.
     *
     * @param clock tells the time an anchor states
     * @param nanoTime a steadily rising count of nanoseconds, by which intervals are measured
     * @param anchored the head that is known to be anchored already, as from {@link AnchorFile#last}
     */
    public Anchoring(
            AnchorSigner signer,
            List<AnchorSink> sinks,
            Clock clock,
            LongSupplier nanoTime,
            Optional<AnchorHead> anchored) {
        this.signer = signer;
        this.sinks = List.copyOf(sinks);
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.anchored = anchored.orElse(null);
        // What happened before this process started may have waited long enough.
        this.anchoredAt = nanoTime.getAsLong() - INTERVAL_MAX.toNanos();
    }

    /** Reports the log's newest commit; cheap, so it may be called after every one. An older one changes nothing. */
    public void headMoved(AnchorHead newest) {
        head.accumulateAndGet(newest, (known, given) -> isNewer(given, known) ? given : known);
    }

    /**
     * Anchors the head if it is time.
     *
     * @return the anchor, if one was made and every sink took it
     * @throws RuntimeException if a sink did not; the anchor then stays due
     */
    public synchronized Optional<AnchorSigned> anchorIfDue() {
        var current = head.get();
        return current != null && isDue(current) ? Optional.of(anchor(current)) : Optional.empty();
    }

    /** Anchors the head if it has moved since it was anchored last. */
    @Override
    public synchronized void close() {
        var current = head.get();
        if (current != null && !current.equals(anchored)) anchor(current);
    }

    private boolean isDue(AnchorHead current) {
        if (current.equals(anchored)) return false;
        var before = anchored == null ? 0 : anchored.commit();
        return current.commit() - before >= COMMITS_MAX || nanoTime.getAsLong() - anchoredAt >= INTERVAL_MAX.toNanos();
    }

    private AnchorSigned anchor(AnchorHead current) {
        var signed = signer.sign(current, clock.instant());
        RuntimeException refused = null;
        for (var sink : sinks) {
            try {
                sink.take(signed);
            } catch (RuntimeException e) {
                // The other sinks still get it; an anchor in one place is better than in none.
                if (refused == null) refused = e;
                else refused.addSuppressed(e);
            }
        }
        if (refused != null) throw refused;
        anchored = current;
        anchoredAt = nanoTime.getAsLong();
        return signed;
    }

    private static boolean isNewer(@Nullable AnchorHead given, @Nullable AnchorHead known) {
        return known == null || (given != null && given.commit() > known.commit());
    }
}
