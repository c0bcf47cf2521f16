package org.throughline.embedded.store;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much data the heap may hold. Beyond it writes are refused, so that what is stored stays served.
 *
 * <p>Memory is estimated: each document costs its bytes and a fixed share, each index entry what its values take and a
 * fixed share.
 */
final class HeapBound {
    /** Bytes of heap a stored document takes besides its own. */
    private static final long DOCUMENT_BYTES = 40;

    /** Bytes of heap an empty store takes. */
    private static final long STORE_BYTES = 16 * 1_048_576;

    /** MongoDB's code for a server that has no room left. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    private final long bytesMax;
    private final AtomicLong used = new AtomicLong();

    HeapBound(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** Leaves to the store itself what it needs, and of the rest a third to requests and snapshots. */
    static HeapBound ofHeap() {
        return new HeapBound((Runtime.getRuntime().maxMemory() - STORE_BYTES) / 3 * 2);
    }

    boolean isFull() {
        return used.get() > bytesMax;
    }

    void requireRoom() {
        if (isFull()) {
            throw new MongoServerError(
                    OUT_OF_DISK_SPACE,
                    "OutOfDiskSpace",
                    "the store holds as much as its heap allows (" + bytesMax / 1_048_576
                            + " MiB); start it with more memory");
        }
    }

    void added(byte[] document) {
        used.addAndGet(document.length + DOCUMENT_BYTES);
    }

    void removed(byte[] document) {
        used.addAndGet(-document.length - DOCUMENT_BYTES);
    }

    void added(IndexEntry entry) {
        used.addAndGet(entry.heapBytes());
    }

    void removed(IndexEntry entry) {
        used.addAndGet(-entry.heapBytes());
    }

    long used() {
        return used.get();
    }

    long max() {
        return bytesMax;
    }
}
