package org.throughline.embedded.store;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.embedded.store.IndexScan.Stretch;

/**
 * Stretches of an index to read, one after the other.
 *
 * @param index the index
 * @param stretches where to read
 * @param reversed from the end to the beginning
 * @param sorted whether the slots come in the order the query asks for
 * @param columns how many columns narrow the scan; more is better
 * @param texts what some columns behind those have to hold, so that no document is read for it
 * @param exact whether it finds only what meets all conditions
 */
record IndexScan(
        OrderedIndex index,
        List<Stretch> stretches,
        boolean reversed,
        boolean sorted,
        int columns,
        Map<Integer, Set<Object>> texts,
        boolean exact) {

    /** From one probe to another. */
    record Stretch(IndexEntry from, IndexEntry to) {}

    /** The slots, each once, read only as far as they are asked for. */
    Stream<Integer> slots() {
        return stretches.stream().flatMap(this::entries).map(IndexEntry::slot).distinct();
    }

    private Stream<IndexEntry> entries(Stretch stretch) {
        if (index.entries().comparator().compare(stretch.from(), stretch.to()) >= 0) {
            return Stream.empty();
        }
        NavigableSet<IndexEntry> between = index.entries().subSet(stretch.from(), true, stretch.to(), true);
        Stream<IndexEntry> entries = (reversed ? between.descendingSet() : between).stream();
        return texts.isEmpty() ? entries : entries.filter(this::holdsTexts);
    }

    private boolean holdsTexts(IndexEntry entry) {
        for (Map.Entry<Integer, Set<Object>> column : texts.entrySet()) {
            if (!(entry.values()[column.getKey()] instanceof String text)
                    || !column.getValue().contains(text)) {
                return false;
            }
        }
        return true;
    }
}
