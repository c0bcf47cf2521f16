package org.throughline.platform.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * Writes what events change into the rows of one view: one query for the marks of all rows of a batch, one bulk write.
 *
 * <p>The bulk is unordered: a row stands in it once, so no order between its writes is needed. A row someone else wrote
 * meanwhile is not touched but read and planned again. Safe for several writers at once.
 */
public final class ViewWriter {
    /** Another writer can win a row only by making progress, so more rounds than this mean a fault. */
    private static final int ROUNDS_MAX = 20;

    private static final int ROWS_PER_QUERY = 1_000;

    private final MongoCollection<Document> rows;
    private final MongoCollection<BsonDocument> rawRows;

    /** A writer of one view's collection; writes are durable on a majority when it returns. */
    public ViewWriter(MongoDatabase database, ViewName view) {
        this(database, view.toString());
    }

    /** A writer of the rows that a collection of this name holds. */
    ViewWriter(MongoDatabase database, String collection) {
        this.rows = database.getCollection(collection)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.rawRows = rows.withDocumentClass(BsonDocument.class);
    }

    /** Creates the indexes of the view; harmless when they exist. */
    void createIndexes(List<IndexModel> indexes) {
        if (!indexes.isEmpty()) {
            rows.createIndexes(indexes);
        }
    }

    /**
     * Renders what an event changes, so that a fault of the projection shows before anything is written.
     *
     * @throws RuntimeException of any kind if the changes are no changes the store could make
     */
    public EventChanges prepare(Delivered<?> delivered, List<? extends WriteModel<Document>> changes) {
        List<UpdateOneModel<Document>> guarded = new ArrayList<>();
        List<WriteModel<Document>> unguarded = new ArrayList<>();
        for (WriteModel<Document> change : changes) {
            if (change instanceof UpdateOneModel<Document> update && update.getFilter() instanceof GuardFilter) {
                guarded.add(update);
            } else {
                unguarded.add(change);
            }
        }
        return new EventChanges(delivered, RowChange.of(delivered, guarded, rows.getCodecRegistry()), unguarded);
    }

    /**
     * Makes the changes of events, in their order. After any exception the same call may be repeated.
     *
     * @throws ChangeRefused if the store will never take one of them
     * @throws com.mongodb.MongoException if the store failed
     */
    public void write(List<EventChanges> batch) {
        List<RowChange> guarded = new ArrayList<>();
        for (EventChanges event : batch) {
            guarded.addAll(event.rows());
            if (!event.unguarded().isEmpty()) {
                writeGuarded(guarded);
                guarded.clear();
                writeUnguarded(event.unguarded());
            }
        }
        writeGuarded(guarded);
    }

    private void writeGuarded(List<RowChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (int round = 0; round < ROUNDS_MAX; round++) {
            if (attempt(plan(changes))) {
                return;
            }
        }
        throw new ChangeRefused(
                "rows were changed by others " + ROUNDS_MAX + " times, or a unique index is in the way");
    }

    private List<RowPlan> plan(List<RowChange> changes) {
        Map<BsonValue, RowMarks> marks =
                marks(changes.stream().map(RowChange::row).distinct().toList());
        Map<BsonValue, RowPlan> plans = new LinkedHashMap<>();
        for (RowChange change : changes) {
            plans.computeIfAbsent(change.row(), row -> new RowPlan(row, marks.getOrDefault(row, RowMarks.ofNewRow())))
                    .add(change);
        }
        return List.copyOf(plans.values());
    }

    private Map<BsonValue, RowMarks> marks(List<BsonValue> ids) {
        Map<BsonValue, RowMarks> marks = new HashMap<>();
        for (int from = 0; from < ids.size(); from += ROWS_PER_QUERY) {
            List<BsonValue> some = ids.subList(from, Math.min(ids.size(), from + ROWS_PER_QUERY));
            rawRows.find(Filters.in("_id", some))
                    .projection(Projections.include(RowMarks.REVISION, RowMarks.APPLIED))
                    .batchSize(ROWS_PER_QUERY)
                    .forEach(row -> marks.put(row.get("_id"), RowMarks.read(row)));
        }
        return marks;
    }

    /** Says whether every write found its row as planned. */
    private boolean attempt(List<RowPlan> plans) {
        int depth = plans.stream().mapToInt(RowPlan::size).max().orElse(0);
        for (int index = 0; index < depth; index++) {
            List<UpdateOneModel<BsonDocument>> writes = new ArrayList<>();
            for (RowPlan plan : plans) {
                if (index < plan.size()) {
                    writes.add(plan.write(index));
                }
            }
            if (!bulk(writes)) {
                return false;
            }
        }
        return true;
    }

    private boolean bulk(List<UpdateOneModel<BsonDocument>> writes) {
        try {
            BulkWriteResult result = rawRows.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() + result.getUpserts().size() == writes.size();
        } catch (MongoBulkWriteException e) {
            StoreFault.demandOnlyDuplicates(e);
            return false;
        }
    }

    private void writeUnguarded(List<WriteModel<Document>> changes) {
        List<WriteModel<Document>> left = changes;
        while (!left.isEmpty()) {
            try {
                rows.bulkWrite(left, new BulkWriteOptions().ordered(true));
                return;
            } catch (MongoBulkWriteException e) {
                StoreFault.demandOnlyDuplicates(e);
                int failed = e.getWriteErrors().stream()
                        .mapToInt(BulkWriteError::getIndex)
                        .max()
                        .orElseThrow(() -> e);
                left = left.subList(failed + 1, left.size()); // a duplicate key: this one was applied before
            }
        }
    }
}
