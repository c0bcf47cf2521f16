package org.throughline.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets the processors of one node beat, and store how far they are, in one write instead of one each, since each write is forced
 * to the disk.
 *
 * <p>Nobody beats for one that shows no life: a processor whose thread is stuck or gone is lost to another node.
 */
final class Beats {
    /** How often it is stored how far processors are, if they moved: a crash delivers so much of it again. */
    static final Duration STORE_EVERY = Duration.ofMillis(200);

    private final Map<String, Held> held = new HashMap<>();
    private long storedNanos;
    private boolean stored;

    /** How far a processor is that has not stored it yet: all up to there is applied. */
    record Reached(long position, Instant recordedAt) {}

    /** What a processor writes down when it beats; how far it is, if that is not stored yet. */
    record Beat(long epoch, @Nullable Reached reached) {}

    private record Held(
            long epoch,
            long beatNanos,
            long aliveNanos,
            @Nullable Reached reached) {
        Beat beat() {
            return new Beat(epoch, reached);
        }

        Held alive(long now) {
            return new Held(epoch, beatNanos, now, reached);
        }

        Held beaten(long now) {
            return new Held(epoch, now, aliveNanos, null);
        }
    }

    /** Notes that a processor was claimed or written to just now. */
    synchronized void beaten(String processor, long epoch, long now) {
        Held before = held.get(processor);
        Reached reached = before == null || before.epoch() != epoch ? null : before.reached();
        held.put(processor, new Held(epoch, now, now, reached));
    }

    /** Notes how far a processor is; its next beat stores it. Without effect for one that is not held. */
    synchronized void moved(String processor, Reached reached) {
        held.computeIfPresent(processor, (_, one) -> new Held(one.epoch(), one.beatNanos(), one.aliveNanos(), reached));
    }

    /** How far a processor is, if that is not stored yet. */
    synchronized @Nullable Reached unsaved(String processor) {
        Held one = held.get(processor);
        return one == null ? null : one.reached();
    }

    /** Forgets a processor that is held no more. */
    synchronized void lost(String processor) {
        held.remove(processor);
    }

    /**
     * Shows that a processor is alive; if its beat is due, or it moved a while ago, all that showed life since the last beat beat
     * with it.
     *
     * @return whether the processor is still held
     */
    synchronized boolean beat(String processor, Tokens tokens, String node, long now) {
        Held due = held.get(processor);
        if (due == null) {
            return false;
        }
        Held alive = due.alive(now);
        held.put(processor, alive);
        if (!isDue(alive, now)) {
            return true;
        }
        storedNanos = now;
        stored = true;
        Map<String, Beat> together = new HashMap<>();
        held.forEach((name, one) -> {
            if (now - one.aliveNanos() < Lease.BEAT.toNanos()) {
                together.put(name, one.beat());
            }
        });
        if (tokens.beat(node, together)) {
            together.keySet().forEach(name -> held.computeIfPresent(name, (_, one) -> one.beaten(now)));
            return true;
        }
        // Somebody lost one of them; each finds out for itself.
        boolean still = tokens.beat(node, Map.of(processor, alive.beat()));
        if (still) {
            held.put(processor, alive.beaten(now));
        } else {
            held.remove(processor);
        }
        return still;
    }

    private boolean isDue(Held one, long now) {
        return now - one.beatNanos() >= Lease.BEAT.toNanos()
                || (one.reached() != null && (!stored || now - storedNanos >= STORE_EVERY.toNanos()));
    }
}
