package org.throughline.platform.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** The writes that bring one row up to date: one, or a few where changes cannot be merged. */
final class RowPlan {
    private final BsonValue row;
    private final RowMarks marks;
    private final List<Write> writes = new ArrayList<>();

    RowPlan(BsonValue row, RowMarks marks) {
        this.row = row;
        this.marks = marks;
    }

    /** Plans a change unless it was applied already. */
    void add(RowChange change) {
        if (!marks.take(change)) {
            return;
        }
        if (writes.isEmpty() || !writes.getLast().take(change)) {
            Write next = new Write();
            if (!next.take(change)) {
                throw new ChangeRefused("one event changes one field of a row twice");
            }
            writes.add(next);
        }
    }

    /** How many writes the row needs. */
    int size() {
        return writes.size();
    }

    /** The n-th write, from 0: made only if the row is as it was read, or as the write before left it. */
    UpdateOneModel<BsonDocument> write(int index) {
        long revision = marks.revision() + index;
        Bson unchanged = revision == 0
                ? Filters.exists(RowMarks.REVISION, false)
                : Filters.eq(RowMarks.REVISION, new BsonInt64(revision));
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", row), unchanged),
                writes.get(index).toUpdate(revision + 1),
                new UpdateOptions().upsert(revision == 0));
    }

    private static final class Write {
        private final RowUpdate update = new RowUpdate();
        private final BsonDocument applied = new BsonDocument();

        boolean take(RowChange change) {
            if (!update.add(change.update())) {
                return false;
            }
            applied.append(RowMarks.APPLIED + "." + change.mark(), new BsonInt64(change.position()));
            return true;
        }

        BsonDocument toUpdate(long revision) {
            BsonDocument operators = update.toUpdate();
            BsonDocument set = operators.getDocument("$set", new BsonDocument());
            set.putAll(applied);
            set.append(RowMarks.REVISION, new BsonInt64(revision));
            return operators.append("$set", set);
        }
    }
}
