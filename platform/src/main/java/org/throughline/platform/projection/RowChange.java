package org.throughline.platform.projection;

import com.mongodb.client.model.UpdateOneModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * What one event changes in one row.
 *
 * @param row id of the row
 * @param mark names the event's stream in the row's marks
 * @param position of the event
 * @param update operators, rendered
 */
record RowChange(BsonValue row, String mark, long position, BsonDocument update) {

    /**
     * The changes of one event, one per row.
     *
     * @throws IllegalArgumentException if a change is no such change; the fault is the projection's
     */
    static List<RowChange> of(Delivered<?> delivered, List<UpdateOneModel<Document>> updates, CodecRegistry codecs) {
        String mark = StreamMark.of(delivered.stream());
        Map<BsonValue, RowChange> byRow = new LinkedHashMap<>();
        for (UpdateOneModel<Document> update : updates) {
            BsonValue row = row((GuardFilter) update.getFilter(), delivered, codecs);
            RowChange change = new RowChange(row, mark, delivered.position(), operators(update, codecs));
            if (byRow.put(change.row(), change) != null) {
                throw new IllegalArgumentException("one event changes one row twice; combine the changes");
            }
        }
        return List.copyOf(byRow.values());
    }

    private static BsonValue row(GuardFilter guard, Delivered<?> delivered, CodecRegistry codecs) {
        if (guard.position() != delivered.position()) {
            throw new IllegalArgumentException("a change names another position than its event has");
        }
        BsonDocument filter = guard.row().toBsonDocument(BsonDocument.class, codecs);
        BsonValue id = filter.get("_id");
        if (id == null || filter.size() != 1 || isOperator(id) || id.isRegularExpression()) {
            throw new IllegalArgumentException("a guarded change selects its row by eq(\"_id\", …) alone");
        }
        return id;
    }

    private static boolean isOperator(BsonValue id) {
        return id.isDocument() && id.asDocument().keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static BsonDocument operators(UpdateOneModel<Document> update, CodecRegistry codecs) {
        if (update.getUpdate() == null) {
            throw new IllegalArgumentException("a guarded change is made of update operators");
        }
        BsonDocument operators = update.getUpdate().toBsonDocument(BsonDocument.class, codecs);
        boolean wellFormed = operators.entrySet().stream()
                .allMatch(operator ->
                        operator.getKey().startsWith("$") && operator.getValue().isDocument());
        if (operators.isEmpty() || !wellFormed) {
            throw new IllegalArgumentException("a guarded change is made of update operators");
        }
        return operators;
    }
}
