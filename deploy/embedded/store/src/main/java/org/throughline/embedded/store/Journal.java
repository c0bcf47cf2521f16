package org.throughline.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Every change in the order it was made, forced to disk in groups before anyone is told of it.
 *
 * <p>Readers wait too: an answer leaves only when all it could have seen is on disk, so nobody sees what a crash takes
 * back.
 */
final class Journal implements AutoCloseable {
    private final DataFiles files;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private final Condition forced = lock.newCondition();
    private final Thread writer;
    private List<Change> waiting = new ArrayList<>();
    private FileChannel segment;
    private long segmentNumber;
    private long written;
    private long last;
    private long durable;
    private volatile boolean rollWanted;
    private boolean closed;
    private @Nullable Throwable failure;

    private Journal(DataFiles files, long segmentNumber) throws IOException {
        this.files = files;
        this.segmentNumber = segmentNumber;
        this.segment = files.createSegment(segmentNumber);
        this.writer = Thread.ofPlatform().name("store-journal").daemon().unstarted(this::write);
    }

    static Journal open(DataFiles files, long segmentNumber) throws IOException {
        Journal journal = new Journal(files, segmentNumber);
        journal.writer.start();
        return journal;
    }

    /** Takes a change. The caller holds the lock of its collection, so the order here is the order of the changes. */
    void append(Change change) {
        lock.lock();
        try {
            waiting.add(change);
            last++;
            appended.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once everything appended before is on disk. */
    void awaitDurable() {
        lock.lock();
        try {
            long wanted = last;
            while (durable < wanted && failure == null) {
                forced.awaitUninterruptibly();
            }
            requireWritable();
        } finally {
            lock.unlock();
        }
    }

    private void requireWritable() {
        if (failure != null) {
            throw new IllegalStateException("the journal cannot be written; the store has stopped", failure);
        }
    }

    /** Begins a new segment; all changes before are in the ones before it. Returns the number of the new one. */
    long roll() {
        lock.lock();
        try {
            long before = segmentNumber;
            rollWanted = true;
            appended.signal();
            while (segmentNumber == before && failure == null) {
                forced.awaitUninterruptibly();
            }
            requireWritable();
            return segmentNumber;
        } finally {
            lock.unlock();
        }
    }

    /** Bytes in the current segment. */
    long written() {
        lock.lock();
        try {
            return written;
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        try {
            for (List<Change> group = take(); !group.isEmpty() || rollWanted; group = take()) {
                if (!group.isEmpty()) {
                    ByteBuffer frame = Frame.of(group);
                    int length = frame.remaining();
                    while (frame.hasRemaining()) {
                        segment.write(frame);
                    }
                    segment.force(false);
                    settle(group.size(), length);
                }
                rollIfWanted();
            }
        } catch (IOException | RuntimeException | Error e) {
            // Whatever ends this thread must be told to those who wait for it.
            fail(e);
        }
    }

    private List<Change> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed && !rollWanted) {
                appended.awaitUninterruptibly();
            }
            List<Change> group = waiting;
            waiting = new ArrayList<>();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void rollIfWanted() throws IOException {
        lock.lock();
        try {
            if (rollWanted) {
                segment.close();
                segment = files.createSegment(segmentNumber + 1);
                segmentNumber++;
                written = 0;
                rollWanted = false;
                forced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void settle(int changes, int bytes) {
        lock.lock();
        try {
            durable += changes;
            written += bytes;
            forced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            forced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            appended.signal();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        segment.close();
    }
}
