package org.throughline.platform.projection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Beats.Reached;

/**
 * One node's hold on one processor.
 *
 * <p>The owner counts up a beat. A node takes a processor over when it saw the beat stand still for {@link #SILENCE} on
 * its own steady clock; wall clocks are never compared, so none can be wrong. An owner that was only paused finds its
 * epoch gone at its next write. Used by one thread.
 */
public final class Lease {
    /** How long a beat must stand still before the processor may be taken over. */
    public static final Duration SILENCE = Duration.ofSeconds(2);

    /** How often an owner beats: four times within the silence. */
    static final Duration BEAT = Duration.ofMillis(500);

    private final Tokens tokens;
    private final String processor;
    private final Node node;
    private @Nullable Token seen;
    private long seenSince;
    private long epoch;
    private boolean held;

    /** A lease not held yet. */
    public Lease(Tokens tokens, String processor, Node node) {
        this.tokens = tokens;
        this.processor = processor;
        this.node = node;
    }

    /** Whether this node holds the processor, as far as it knows. */
    public boolean held() {
        return held;
    }

    /** Number of this node's ownership, from 1. */
    public long epoch() {
        return epoch;
    }

    /** Takes the processor if it may be taken; gives the token as it is now. */
    public Token claim() {
        Token now = tokens.read(processor);
        if (seen == null || seen.epoch() != now.epoch() || seen.beat() != now.beat()) {
            seen = now;
            seenSince = node.nanoTime().getAsLong();
        }
        if (now.dropped() || !mayTake(now) || !tokens.claim(processor, now, node.id())) {
            return now;
        }
        epoch = now.epoch() + 1;
        keep(true);
        return now;
    }

    private boolean mayTake(Token token) {
        return token.owner() == null
                || token.owner().equals(node.id())
                || node.nanoTime().getAsLong() - seenSince >= SILENCE.toNanos();
    }

    /** Notes how far the processor is: all up to there is applied. Stored with a beat, soon. */
    void moved(long position, Instant recordedAt) {
        if (held) {
            node.beats().moved(processor, new Reached(position, recordedAt));
        }
    }

    /** Shows that the owner is alive; written down when it is time to. */
    public void beat() {
        if (held
                && !node.beats()
                        .beat(processor, tokens, node.id(), node.nanoTime().getAsLong())) {
            keep(false);
        }
    }

    /** Stores how far the processor is; says whether this node still holds it. */
    public boolean store(long position, Instant recordedAt) {
        keep(held && tokens.store(processor, node.id(), epoch, new Reached(position, recordedAt)));
        return held;
    }

    /** Stores how far rows that are built anew are; says whether this node still holds the processor. */
    boolean storeRebuilt(long generation, long position) {
        keep(held && tokens.storeRebuilt(processor, node.id(), epoch, generation, position));
        return held;
    }

    /** Notes that rows cannot be built anew; says whether this node still holds the processor. */
    boolean broken(long generation, String by) {
        keep(held && tokens.broken(processor, node.id(), epoch, generation, by));
        return held;
    }

    /** Lets rows that were built anew serve; says whether they do. */
    boolean serve(long generation) {
        keep(held && tokens.serve(processor, node.id(), epoch, generation));
        return held;
    }

    /** Stores how far the processor is and gives it back, so that another node need not wait. */
    public void release() {
        if (held) {
            Reached reached = node.beats().unsaved(processor);
            if (reached != null) {
                tokens.store(processor, node.id(), epoch, reached);
            }
            tokens.release(processor, node.id(), epoch);
        }
        keep(false);
    }

    private void keep(boolean still) {
        held = still;
        seen = null;
        if (still) {
            node.beats().beaten(processor, epoch, node.nanoTime().getAsLong());
        } else {
            node.beats().lost(processor);
        }
    }
}
