package org.throughline.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index that keeps its entries in order, so that prefixes, ranges and sorts are served from it.
 *
 * <p>Guarded by the lock of its collection.
 */
final class OrderedIndex extends Index<Integer> {
    private final boolean unique;
    private final HeapBound heap;
    private final NavigableSet<IndexEntry> entries;
    private final IndexKeyReader reader;
    private final boolean[] numeric;
    private boolean multikey;

    OrderedIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, HeapBound heap) {
        super(name, keys, sparse);
        this.unique = unique;
        this.heap = heap;
        this.entries = new TreeSet<>(new IndexOrder(keys));
        this.reader = new IndexKeyReader(keys);
        this.numeric = new boolean[keys.size()];
        Arrays.fill(numeric, true);
    }

    /** True once a document gave several entries because a column runs through an array. */
    boolean multikey() {
        return multikey;
    }

    /** True while a column has held nothing but numbers that compare exactly. */
    boolean numeric(int column) {
        return numeric[column];
    }

    boolean sparse() {
        return isSparse();
    }

    NavigableSet<IndexEntry> entries() {
        return entries;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Integer> collection) {
        checkFree(document, null, collection);
    }

    private void checkFree(Document document, @Nullable Integer own, MongoCollection<Integer> collection) {
        if (!unique || isLeftOut(document)) {
            return;
        }
        for (Object[] key : keysOf(document)) {
            Integer holder = holder(key);
            if (holder != null && !holder.equals(own)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
            }
        }
    }

    @Override
    public void add(Document document, Integer slot, MongoCollection<Integer> collection) {
        if (isLeftOut(document)) {
            return;
        }
        List<Object[]> keys = keysOf(document);
        multikey |= keys.size() > 1;
        for (Object[] key : keys) {
            for (int column = 0; column < key.length; column++) {
                numeric[column] &= key[column] instanceof Double;
            }
            IndexEntry entry = IndexEntry.of(key, slot);
            if (entries.add(entry)) {
                heap.added(entry);
            }
        }
    }

    @Override
    public @Nullable Integer remove(Document document) {
        Integer slot = getPosition(document);
        if (slot != null) {
            remove(document, slot);
        }
        return slot;
    }

    void remove(Document document, int slot) {
        for (Object[] key : keysOf(document)) {
            IndexEntry entry = IndexEntry.of(key, slot);
            if (entries.remove(entry)) {
                heap.removed(entry);
            }
        }
    }

    /** The slot of a stored document, if this index can tell: only a unique one can. */
    @Override
    public @Nullable Integer getPosition(Document document) {
        if (!unique || isLeftOut(document)) {
            return null;
        }
        for (Object[] key : keysOf(document)) {
            Integer slot = holder(key);
            if (slot != null) {
                return slot;
            }
        }
        return null;
    }

    /** Called before anything is changed, so here too an update that grows is refused when the heap is full. */
    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Integer> collection) {
        if (heap.isFull() && Bson.encode(newDocument).length > Bson.encode(oldDocument).length) {
            heap.requireRoom();
        }
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            checkFree(newDocument, getPosition(oldDocument), collection);
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Integer slot, MongoCollection<Integer> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            remove(oldDocument, slot);
            add(newDocument, slot, collection);
        }
    }

    private @Nullable Integer holder(Object[] values) {
        IndexEntry next = entries.higher(IndexEntry.before(values));
        return next != null && entries.comparator().compare(IndexEntry.after(values), next) > 0 ? next.slot() : null;
    }

    private boolean isLeftOut(Document document) {
        return isSparse() && keys().stream().noneMatch(key -> Paths.isPresent(document, key));
    }

    private List<Object[]> keysOf(Document document) {
        List<Object[]> keys = reader.read(document);
        return keys != null
                ? keys
                : getKeyValues(document).stream()
                        .map(key -> key.normalized().stream().toArray())
                        .toList();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** The planner decides, not the index. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Integer> getPositions(Document query) {
        throw new IllegalStateException("the planner reads the entries itself");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.stream().mapToLong(IndexEntry::heapBytes).sum();
    }

    @Override
    public void drop() {
        entries.forEach(heap::removed);
        entries.clear();
    }
}
