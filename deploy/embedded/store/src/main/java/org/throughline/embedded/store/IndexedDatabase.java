package org.throughline.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;

/** A database of {@link IndexedCollection}s. */
final class IndexedDatabase extends AbstractSynchronizedMongoDatabase<Integer> {
    private final StoreState state;
    private final List<IndexedCollection> opened = new ArrayList<>();

    private IndexedDatabase(String name, CursorRegistry cursors, StoreState state) {
        super(name, cursors);
        this.state = state;
    }

    /** Opens a database with the collections and indexes its slots describe. */
    static IndexedDatabase open(String name, CursorRegistry cursors, StoreState state) {
        IndexedDatabase database = new IndexedDatabase(name, cursors, state);
        database.initializeNamespacesAndIndexes();
        database.opened.forEach(IndexedCollection::buildIndexes);
        database.opened.clear();
        return database;
    }

    @Override
    protected MongoCollection<Integer> openOrCreateCollection(String collectionName, CollectionOptions options) {
        IndexedCollection collection = new IndexedCollection(this, collectionName, options, cursorRegistry, state);
        if (state.collections().of(databaseName + "." + collectionName).count() > 0) {
            opened.add(collection);
        }
        return collection;
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, true, sparse);
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, false, sparse);
    }

    @Override
    protected long getStorageSize() {
        return state.heap().used();
    }

    @Override
    protected long getFileSize() {
        return state.journal().written();
    }
}
