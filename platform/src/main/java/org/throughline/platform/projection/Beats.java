package org.throughline.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
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
    /** Held by who writes; what is in memory stays open to the others meanwhile. */
    private final ReentrantLock writing = new ReentrantLock();

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

        /** What was reached since a beat began is for the next one. */
        Held after(Beat beat, long now) {
            return new Held(epoch, now, aliveNanos, Objects.equals(reached, beat.reached()) ? null : reached);
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
     * with it. Meanwhile the others go on, unless their own beat is due.
     *
     * @return whether the processor is still held
     */
    boolean beat(String processor, Tokens tokens, String node, long now) {
        if (!alive(processor, now)) {
            return false;
        }
        if (isBeatDue(processor, now)) {
            writing.lock();
        } else if (!isStoringDue(processor, now) || !writing.tryLock()) {
            return true;
        }
        try {
            return write(processor, tokens, node, now);
        } finally {
            writing.unlock();
        }
    }

    /** Looks once more, since another one may have written for this processor, or given it up, meanwhile. */
    private boolean write(String processor, Tokens tokens, String node, long now) {
        Map<String, Beat> together = due(processor, now);
        if (together.isEmpty()) {
            return isHeld(processor);
        }
        if (tokens.beat(node, together)) {
            beaten(together, now);
            return true;
        }
        // Somebody lost one of them; each finds out for itself.
        Map<String, Beat> own = Map.of(processor, Objects.requireNonNull(together.get(processor)));
        if (tokens.beat(node, own)) {
            beaten(own, now);
            return true;
        }
        lost(processor);
        return false;
    }

    private synchronized boolean alive(String processor, long now) {
        return held.computeIfPresent(processor, (_, one) -> one.alive(now)) != null;
    }

    private synchronized boolean isHeld(String processor) {
        return held.containsKey(processor);
    }

    private synchronized boolean isBeatDue(String processor, long now) {
        Held one = held.get(processor);
        return one != null && now - one.beatNanos() >= Lease.BEAT.toNanos();
    }

    private synchronized boolean isStoringDue(String processor, long now) {
        Held one = held.get(processor);
        return one != null && one.reached() != null && (!stored || now - storedNanos >= STORE_EVERY.toNanos());
    }

    private synchronized Map<String, Beat> due(String processor, long now) {
        if (!isBeatDue(processor, now) && !isStoringDue(processor, now)) {
            return Map.of();
        }
        stored = true;
        storedNanos = now;
        Map<String, Beat> together = new HashMap<>();
        held.forEach((name, other) -> {
            if (now - other.aliveNanos() < Lease.BEAT.toNanos()) {
                together.put(name, other.beat());
            }
        });
        return together;
    }

    private synchronized void beaten(Map<String, Beat> together, long now) {
        together.forEach((name, beat) ->
                held.computeIfPresent(name, (_, one) -> one.epoch() == beat.epoch() ? one.after(beat, now) : one));
    }
}
