package org.throughline.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private final Map<String, Held> held = new HashMap<>();
    private boolean writing;
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
    void beaten(String processor, long epoch, long now) {
        locked(() -> {
            Held before = held.get(processor);
            Reached reached = before == null || before.epoch() != epoch ? null : before.reached();
            return held.put(processor, new Held(epoch, now, now, reached));
        });
    }

    /** Notes how far a processor is; its next beat stores it. Without effect for one that is not held. */
    void moved(String processor, Reached reached) {
        locked(() -> held.computeIfPresent(
                processor, (_, one) -> new Held(one.epoch(), one.beatNanos(), one.aliveNanos(), reached)));
    }

    /** How far a processor is, if that is not stored yet. */
    @Nullable
    Reached unsaved(String processor) {
        Held one = locked(() -> held.get(processor));
        return one == null ? null : one.reached();
    }

    /** Forgets a processor that is held no more. */
    void lost(String processor) {
        locked(() -> held.remove(processor));
    }

    /**
     * Shows that a processor is alive; if its beat is due, or it moved a while ago, all that showed life since the last beat beat
     * with it. Meanwhile the others go on, unless their own beat is due.
     *
     * @return whether the processor is still held
     */
    boolean beat(String processor, Tokens tokens, String node, long now) {
        if (!locked(() -> isAlive(processor, now))) {
            return false;
        }
        Map<String, Beat> together = locked(() -> due(processor, now));
        if (together.isEmpty()) {
            return locked(() -> held.containsKey(processor));
        }
        try {
            if (tokens.beat(node, together)) {
                locked(() -> beaten(together, now));
                return true;
            }
            // Somebody lost one of them; each finds out for itself.
            Map<String, Beat> own = Map.of(processor, Objects.requireNonNull(together.get(processor)));
            boolean still = tokens.beat(node, own);
            locked(() -> still ? beaten(own, now) : held.remove(processor));
            return still;
        } finally {
            locked(this::wrote);
        }
    }

    private boolean isAlive(String processor, long now) {
        return held.computeIfPresent(processor, (_, one) -> one.alive(now)) != null;
    }

    /** What is to be written now, by this thread; nothing if it is not time to, or another one is at it. */
    private Map<String, Beat> due(String processor, long now) {
        while (writing && isBeatDue(held.get(processor), now)) {
            written.awaitUninterruptibly();
        }
        Held one = held.get(processor);
        if (writing || one == null || !(isBeatDue(one, now) || isStoringDue(one, now))) {
            return Map.of();
        }
        writing = true;
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

    private boolean beaten(Map<String, Beat> together, long now) {
        together.forEach((name, beat) ->
                held.computeIfPresent(name, (_, one) -> one.epoch() == beat.epoch() ? one.after(beat, now) : one));
        return true;
    }

    private boolean wrote() {
        writing = false;
        written.signalAll();
        return true;
    }

    private static boolean isBeatDue(@Nullable Held one, long now) {
        return one != null && now - one.beatNanos() >= Lease.BEAT.toNanos();
    }

    private boolean isStoringDue(Held one, long now) {
        return one.reached() != null && (!stored || now - storedNanos >= STORE_EVERY.toNanos());
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
