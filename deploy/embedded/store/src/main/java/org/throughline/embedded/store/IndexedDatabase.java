package org.throughline.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Document answer = command.equals("find") ? findStored(query) : null;
        return answer == null ? super.handleCommand(channel, command, query, databases, oplog) : answer;
    }

    /** Answers a find that wants documents whole, if an index serves it; the library does all others. */
    private @Nullable Document findStored(Document find) {
        if (find.containsKey("projection")
                || find.containsKey("skip")
                || !(resolveCollection((String) find.get("find"), false) instanceof IndexedCollection collection)) {
            return null;
        }
        QueryResult found = collection.findStored(
                (Document) find.getOrDefault("filter", new Document()),
                (Document) find.getOrDefault("sort", new Document()),
                ((Number) find.getOrDefault("limit", 0)).intValue(),
                ((Number) find.getOrDefault("batchSize", 0)).intValue());
        if (found == null) {
            return null;
        }
        Document cursor = new Document("id", found.getCursorId())
                .append("ns", collection.getFullName())
                .append("firstBatch", found.collectDocuments());
        Document answer = new Document("cursor", cursor);
        Utils.markOkay(answer);
        return answer;
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
        return new OrderedIndex(indexName, keys, true, sparse, state.heap());
    }

    @Override
    protected Index<Integer> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(indexName, keys, false, sparse, state.heap());
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
