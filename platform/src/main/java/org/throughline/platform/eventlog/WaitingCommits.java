package org.throughline.platform.eventlog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The committer's queue, bounded by count and bytes. */
final class WaitingCommits {
    private final LogBounds bounds;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    WaitingCommits(LogBounds bounds) {
        this.bounds = bounds;
    }

    /** Queues a commit, or refuses it when too much waits already. */
    void add(Waiting waiting) {
        lock.lock();
        try {
            if (closed) {
                throw new LogOverloadedException("it is closing", Duration.ofSeconds(1));
            }
            if (queue.size() >= bounds.waitingCommitsMax() || bytes + waiting.bytes() > bounds.waitingBytesMax()) {
                throw new LogOverloadedException(queue.size() + " commits wait", Duration.ofSeconds(1));
            }
            queue.add(waiting);
            bytes += waiting.bytes();
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Takes what waits, up to one batch; waits for the first. Empty means closed and drained. */
    List<Waiting> takeBatch() throws InterruptedException {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                arrived.await();
            }
            List<Waiting> batch = new ArrayList<>();
            long batchBytes = 0;
            while (!queue.isEmpty() && batch.size() < bounds.batchCommitsMax()) {
                batchBytes += queue.peek().bytes();
                if (!batch.isEmpty() && batchBytes > bounds.batchBytesMax()) {
                    break;
                }
                batch.add(queue.remove());
            }
            batch.forEach(taken -> bytes -= taken.bytes());
            return batch;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
