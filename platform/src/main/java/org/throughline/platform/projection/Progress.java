package org.throughline.platform.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What callers of this process know of a processor, and their waiting place. Safe for many threads. */
final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Freshness freshness = new Freshness(0, Instant.EPOCH);
    private volatile long touched;
    private volatile long readyFrom = Long.MAX_VALUE;
    private volatile long generation;
    private volatile long confirmedNanos;
    private volatile boolean confirmed;
    private volatile boolean owned;
    private volatile @Nullable String stoppedBy;

    Freshness freshness() {
        return freshness;
    }

    /** Notes how far the processor is; never goes back. */
    void moved(long position, Instant recordedAt) {
        lock.lock();
        try {
            if (position > freshness.position()) {
                freshness = new Freshness(position, recordedAt);
            }
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Position up to which there was last something for the processor. */
    long touched() {
        return touched;
    }

    void touched(long position) {
        touched = position;
    }

    /** Which generation of rows serves. */
    long generation() {
        return generation;
    }

    /** Notes which serves; never goes back. */
    void serving(long now) {
        lock.lock();
        try {
            generation = Math.max(generation, now);
        } finally {
            lock.unlock();
        }
    }

    /** Notes what a token says that was asked for at a moment of the steady clock. */
    void seen(Token token, long nanos) {
        serving(token.generation()); // first: rows that serve hold what those before them held
        moved(token.position(), token.recordedAt());
        confirmed(nanos);
    }

    /** Notes that at a moment of the steady clock no other rows served than are known of. */
    void confirmed(long nanos) {
        confirmedNanos = nanos;
        confirmed = true;
    }

    /** Whether it was known within so long before a moment of the steady clock which rows serve. */
    boolean knowsWhatServes(long nanos, Duration within) {
        return confirmed && nanos - confirmedNanos < within.toNanos();
    }

    /** Waits for a position in steps, so that the caller can look elsewhere too. */
    boolean await(long position, Duration step) throws InterruptedException {
        long nanos = step.toNanos();
        lock.lock();
        try {
            while (freshness.position() < position && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return freshness.position() >= position;
        } finally {
            lock.unlock();
        }
    }

    /** From this position on the view is fit to be read. */
    void readyFrom(long position) {
        readyFrom = position;
    }

    boolean ready() {
        return stoppedBy == null && freshness.position() >= readyFrom;
    }

    boolean owned() {
        return owned;
    }

    void owned(boolean now) {
        owned = now;
    }

    @Nullable
    String stoppedBy() {
        return stoppedBy;
    }

    void stopped(Throwable cause) {
        stoppedBy = cause.getClass().getName();
        owned = false;
    }
}
