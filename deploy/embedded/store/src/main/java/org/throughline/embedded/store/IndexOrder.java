package org.throughline.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of entries in an index: column by column, each in its direction, then by slot. */
final class IndexOrder implements Comparator<IndexEntry> {
    private final boolean[] ascending;

    IndexOrder(List<IndexKey> keys) {
        ascending = new boolean[keys.size()];
        for (int column = 0; column < ascending.length; column++) {
            ascending[column] = keys.get(column).isAscending();
        }
    }

    @Override
    public int compare(IndexEntry one, IndexEntry other) {
        int columns = Math.min(one.values().length, other.values().length);
        for (int column = 0; column < columns; column++) {
            int order = compareValues(one.values()[column], other.values()[column]);
            if (order != 0) {
                return ascending[column] ? order : -order;
            }
        }
        if (one.values().length != other.values().length) {
            // The shorter probe stands outside all that begins like it, longer probes included.
            return one.values().length < other.values().length ? one.side() : -other.side();
        }
        if (one.side() != other.side()) {
            return Integer.compare(one.side(), other.side());
        }
        return Integer.compare(one.slot(), other.slot());
    }

    /** MongoDB's order of values; the common cases without the detour through type tables. */
    static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String left && other instanceof String right) {
            return left.compareTo(right);
        }
        if (one instanceof Double left && other instanceof Double right) {
            return left.compareTo(right);
        }
        return ValueComparator.asc().compare(one, other);
    }
}
