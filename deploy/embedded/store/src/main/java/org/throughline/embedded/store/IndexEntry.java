package org.throughline.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import java.util.Arrays;

/**
 * A key in an ordered index: the values of its columns and the slot of the document they come from.
 *
 * <p>A probe has fewer columns than the index, or no slot, and stands before or after all entries that begin like it.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below, never changed
record IndexEntry(Object[] values, int slot, int side) {
    private static final int EXACT = 0;

    /** The entry itself, its array and its place in the tree, in bytes of heap. */
    private static final int FIXED_BYTES = 88;

    /** A text or other bytes besides their content; generous for a number. */
    private static final int VALUE_BYTES = 40;

    static IndexEntry of(Object[] values, int slot) {
        return new IndexEntry(values, slot, EXACT);
    }

    /** Stands before every entry that begins with these values. */
    static IndexEntry before(Object... values) {
        return new IndexEntry(values, 0, -1);
    }

    /** Stands after every entry that begins with these values. */
    static IndexEntry after(Object... values) {
        return new IndexEntry(values, 0, 1);
    }

    /** What it takes of the heap, by estimate. */
    int heapBytes() {
        int bytes = FIXED_BYTES;
        for (Object value : values) {
            bytes += VALUE_BYTES;
            if (value instanceof String text) {
                bytes += text.length();
            } else if (value instanceof BinData data) {
                bytes += data.getData().length;
            }
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexEntry entry
                && slot == entry.slot
                && side == entry.side
                && Arrays.equals(values, entry.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + slot;
    }

    @Override
    public String toString() {
        return "IndexEntry[slot " + slot + "]";
    }
}
