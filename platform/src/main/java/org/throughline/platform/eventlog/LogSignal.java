package org.throughline.platform.eventlog;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes readers of this process when it wrote. Only a hint: other processes write too, and order comes from the log. */
final class LogSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position;

    void moved(Head head) {
        lock.lock();
        try {
            position = Math.max(position, head.position());
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a position was signalled or the time is over; says whether it was signalled. */
    boolean await(long wanted, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (position < wanted && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return position >= wanted;
        } finally {
            lock.unlock();
        }
    }
}
