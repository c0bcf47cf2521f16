package org.throughline.embedded.store;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * <p>Whoever waits first writes and forces for all; what is appended meanwhile is the next group. Readers wait too: an
 * answer leaves only when all it could have seen is on disk, so nobody sees what a crash takes back.
 */
final class Journal implements AutoCloseable {
    private final DataFiles files;
    private final Disk disk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private List<Change> waiting = new ArrayList<>();
    private FileChannel segment;
    private long segmentNumber;
    private long written;
    private long last;
    private long durable;
    private boolean writing;
    private @Nullable Throwable failure;

    private Journal(DataFiles files, long segmentNumber, Disk disk) throws IOException {
        this.files = files;
        this.disk = disk;
        this.segmentNumber = segmentNumber;
        this.segment = files.createSegment(segmentNumber);
    }

    static Journal open(DataFiles files, long segmentNumber, Disk disk) throws IOException {
        return new Journal(files, segmentNumber, disk);
    }

    /** Takes a change. The caller holds the lock of its collection, so the order here is the order of the changes. */
    void append(Change change) {
        lock.lock();
        try {
            waiting.add(change);
            last++;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once everything appended before is on disk. */
    void awaitDurable() {
        lock.lock();
        try {
            settle();
        } finally {
            lock.unlock();
        }
    }

    /** Begins a new segment; all changes before are in the ones before it. Returns the number of the new one. */
    long roll() {
        lock.lock();
        try {
            settle();
            while (writing) {
                settled.awaitUninterruptibly();
            }
            requireWritable();
            segment.close();
            segment = files.createSegment(segmentNumber + 1);
            segmentNumber++;
            written = 0;
            return segmentNumber;
        } catch (IOException e) {
            failure = e;
            throw new UncheckedIOException(e);
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

    private void settle() {
        long wanted = last;
        while (durable < wanted && failure == null) {
            if (writing) {
                settled.awaitUninterruptibly();
            } else {
                writeGroup();
            }
        }
        requireWritable();
    }

    private void requireWritable() {
        if (failure != null) {
            throw new IllegalStateException("the journal cannot be written; the store has stopped", failure);
        }
    }

    /** Writes what waits and forces it, without the lock, so that the next group can gather. */
    private void writeGroup() {
        List<Change> group = waiting;
        waiting = new ArrayList<>();
        writing = true;
        Throwable problem = null;
        int length = 0;
        lock.unlock();
        try {
            length = write(group);
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is must be told to all who wait, and to all who come.
            problem = e;
        } finally {
            lock.lock();
        }
        writing = false;
        failure = problem;
        if (problem == null) {
            durable += group.size();
            written += length;
        }
        settled.signalAll();
    }

    private int write(List<Change> group) throws IOException {
        ByteBuffer frame = Frame.of(group);
        int length = frame.remaining();
        while (frame.hasRemaining()) {
            segment.write(frame);
        }
        disk.force(segment);
        return length;
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (failure == null) {
                settle();
            }
            while (writing) {
                settled.awaitUninterruptibly();
            }
        } finally {
            segment.close();
            lock.unlock();
        }
    }
}
