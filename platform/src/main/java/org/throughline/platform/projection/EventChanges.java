package org.throughline.platform.projection;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/** What one event changes in a view, ready to be written. */
public final class EventChanges {
    private final Delivered<?> delivered;
    private final List<RowChange> rows;
    private final List<WriteModel<Document>> unguarded;

    EventChanges(Delivered<?> delivered, List<RowChange> rows, List<WriteModel<Document>> unguarded) {
        this.delivered = delivered;
        this.rows = List.copyOf(rows);
        this.unguarded = List.copyOf(unguarded);
    }

    /** The event that causes them. */
    public Delivered<?> delivered() {
        return delivered;
    }

    List<RowChange> rows() {
        return rows;
    }

    /** Changes that are safe to repeat by themselves, or are a mistake. */
    List<WriteModel<Document>> unguarded() {
        return unguarded;
    }
}
