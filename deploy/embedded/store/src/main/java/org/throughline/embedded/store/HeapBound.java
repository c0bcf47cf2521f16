package org.throughline.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much data the heap may hold. Beyond it writes are refused, so that what is stored stays served.
 *
 * <p>Memory is estimated: each document costs its bytes and a fixed share, each index entry a fixed share. The shares
 * were measured on commits of the event log (see the module's README).
 */
final class HeapBound {
    /** Bytes of heap an index entry takes. */
    static final long ENTRY_BYTES = 160;

    /** Bytes of heap a stored document takes besides its own. */
    private static final long DOCUMENT_BYTES = 40;

    /** MongoDB's code for a server that has no room left. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    private final long bytesMax;
    private final AtomicLong used = new AtomicLong();

    HeapBound(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Leaves a third of the heap to requests and snapshots. */
    static HeapBound ofHeap() {
        return new HeapBound(Runtime.getRuntime().maxMemory() / 3 * 2);
    }

    void requireRoomFor(int documentBytes) {
        if (used.get() + documentBytes > bytesMax) {
            throw new MongoServerError(
                    OUT_OF_DISK_SPACE,
                    "OutOfDiskSpace",
                    "the store holds as much as its heap allows (" + bytesMax / 1_048_576
                            + " MiB); start it with more memory");
        }
    }

    void added(int documentBytes, int entries) {
        used.addAndGet(cost(documentBytes, entries));
    }

    void removed(int documentBytes, int entries) {
        used.addAndGet(-cost(documentBytes, entries));
    }

    private static long cost(int documentBytes, int entries) {
        return documentBytes + DOCUMENT_BYTES + entries * ENTRY_BYTES;
    }

    long used() {
        return used.get();
    }

    long max() {
        return bytesMax;
    }
}
