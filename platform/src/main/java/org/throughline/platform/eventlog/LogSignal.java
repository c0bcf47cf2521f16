package org.throughline.platform.eventlog;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes readers of this process when the log has grown. Only a hint: order comes from the log.
 *
 * <p>What this process wrote is told at once. For what others wrote, one of those who wait looks into the store for all,
 * so it is asked once in a while however many wait.
 */
final class LogSignal {
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private final Runnable look;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long position;
    private long lookAtNanos = System.nanoTime();

    /** @param look asks the store where the log ends and tells what it says */
    LogSignal(Runnable look) {
        this.look = look;
    }

    void moved(Head head) {
        lock.lock();
        try {
            if (head.position() > position) {
                position = head.position();
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The furthest position told or looked up so far. */
    long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a position was reached or the time is over; says whether it was reached. */
    boolean await(long wanted, Duration atMost) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + atMost.toNanos();
        while (true) {
            switch (next(wanted, deadlineNanos)) {
                case REACHED -> {
                    return true;
                }
                case TIME_OVER -> {
                    return false;
                }
                case LOOK -> look.run();
            }
        }
    }

    private Next next(long wanted, long deadlineNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (position < wanted) {
                long now = System.nanoTime();
                if (lookAtNanos - now <= 0) {
                    lookAtNanos = now + LOOK_EVERY_NANOS;
                    return Next.LOOK;
                }
                if (deadlineNanos - now <= 0) {
                    return Next.TIME_OVER;
                }
                long _ = moved.awaitNanos(Math.min(lookAtNanos - now, deadlineNanos - now));
            }
            return Next.REACHED;
        } finally {
            lock.unlock();
        }
    }

    private enum Next {
        REACHED,
        TIME_OVER,
        LOOK
    }
}
