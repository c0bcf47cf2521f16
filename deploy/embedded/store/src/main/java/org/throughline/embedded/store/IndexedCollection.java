package org.throughline.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection whose documents lie in journalled slots and whose queries go through ordered indexes. */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Integer> {
    private final String namespace;
    private final StoreState state;
    private final Slots slots;
    private boolean opening;

    IndexedCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, StoreState state) {
        super(database, name, options, cursors);
        this.namespace = database.getDatabaseName() + "." + name;
        this.state = state;
        this.slots = state.collections().of(namespace);
        this.opening = slots.count() > 0;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Planner.Plan plan = new Planner(getIndexes()).plan(query, orderBy);
        if (plan == null) {
            state.fullScans().incrementAndGet();
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        return matchDocumentsFromStream(
                plan.slots().map(this::getDocument),
                query,
                plan.sorted() ? null : orderBy,
                numberToSkip,
                limit,
                batchSize,
                fieldSelector);
    }

    /** Answers a query with what is stored, as it is; nothing when no index serves it. */
    synchronized @Nullable QueryResult findStored(Document query, Document orderBy, int limit, int batchSize) {
        Planner.Plan plan = new Planner(getIndexes()).plan(query, orderBy);
        if (plan == null) {
            return null;
        }
        boolean sorted = plan.sorted() || orderBy.isEmpty();
        Stream<Integer> found = plan.slots();
        if (!plan.exact() || !sorted) {
            found = matching(found, query, sorted ? null : deriveComparator(orderBy));
        }
        if (limit > 0) {
            found = found.limit(limit);
        }
        return createQueryResult(found.map(slots::get).map(StoredDocument::of).toList(), batchSize);
    }

    private Stream<Integer> matching(Stream<Integer> candidates, Document query, @Nullable Comparator<Document> order) {
        record Candidate(int slot, Document document) {}
        Stream<Candidate> matching = candidates
                .map(slot -> new Candidate(slot, getDocument(slot)))
                .filter(candidate -> documentMatchesQuery(candidate.document(), query));
        return (order == null ? matching : matching.sorted(Comparator.comparing(Candidate::document, order)))
                .map(Candidate::slot);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        IntStream used = IntStream.range(0, slots.end()).filter(slots::isUsed);
        Stream<Integer> order = isNaturalDescending(orderBy) ? used.boxed().toList().reversed().stream() : used.boxed();
        return matchDocumentsFromStream(
                order.map(this::getDocument), query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    /**
     * Takes an index. One over stored documents is only registered: {@link #buildIndexes} fills all of a collection in
     * one pass, since reading every document is what a start spends its time on.
     */
    @Override
    public synchronized void addIndex(Index<Integer> index) {
        if (opening) {
            getIndexes().add(index);
        } else {
            super.addIndex(index);
        }
    }

    /** Fills the indexes registered while the database was opened. */
    synchronized void buildIndexes() {
        opening = false;
        for (int slot = 0; slot < slots.end(); slot++) {
            if (slots.isUsed(slot)) {
                byte[] bytes = slots.get(slot);
                Document document = Bson.decode(bytes);
                for (Index<Integer> index : getIndexes()) {
                    index.add(document, slot, this);
                }
                state.heap().added(bytes);
            }
        }
    }

    @Override
    public synchronized void addDocument(Document document) {
        if (!isSystem()) {
            state.heap().requireRoom();
        }
        super.addDocument(document);
    }

    private boolean isSystem() {
        return getCollectionName().startsWith("system.");
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        int slot = slots.free();
        store(slot, Bson.encode(document));
        return slot;
    }

    private void store(int slot, byte[] bytes) {
        slots.put(slot, bytes);
        state.heap().added(bytes);
        state.journal().append(new Change.Put(namespace, slot, bytes));
    }

    @Override
    protected void handleUpdate(Integer position, Document oldDocument, Document newDocument) {
        state.heap().removed(slots.get(position));
        store(position, Bson.encode(newDocument));
    }

    @Override
    public synchronized void removeDocument(Document document) {
        Integer slot = slotOf(document);
        if (slot != null) {
            for (Index<Integer> index : getIndexes()) {
                if (index instanceof OrderedIndex ordered) {
                    ordered.remove(document, slot);
                }
            }
            removeDocument(slot);
        }
    }

    private @Nullable Integer slotOf(Document document) {
        return getIndexes().stream()
                .filter(index -> index.getKeys().size() == 1)
                .filter(index -> index.getKeys().getFirst().getKey().equals(getIdField()))
                .findFirst()
                .map(index -> index.getPosition(document))
                .orElseGet(() -> findDocumentPosition(document));
    }

    @Override
    protected void removeDocument(Integer position) {
        state.heap().removed(slots.get(position));
        slots.remove(position);
        state.journal().append(new Change.Remove(namespace, position));
    }

    @Override
    public void drop() {
        super.drop();
        IntStream.range(0, slots.end())
                .filter(slots::isUsed)
                .forEach(slot -> state.heap().removed(slots.get(slot)));
        slots.clear();
        state.journal().append(new Change.Drop(namespace));
    }

    @Override
    protected Document getDocument(Integer position) {
        return Bson.decode(slots.get(position));
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, slots.end())
                .filter(slots::isUsed)
                .mapToObj(slot -> new DocumentWithPosition<>(getDocument(slot), slot));
    }

    @Override
    public synchronized int count() {
        return slots.count();
    }

    @Override
    public synchronized boolean isEmpty() {
        return slots.count() == 0;
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new IllegalStateException("sizes are tracked by the heap bound");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
