package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Changes of a row that can be delivered again without being made again.
 *
 * <p>A row remembers, for each stream that changed it, the position of the last event applied. A change is made only if
 * its position is beyond that, in the same atomic write that moves the mark. Since the order within a stream is always
 * kept, that is exactly once per event and row, however often it is delivered, however the streams are interleaved, and
 * whoever writes: a second instance, or an owner that was stopped and wakes up. A mark per row alone would not do: a
 * stream that was parked is applied after later positions of other streams.
 *
 * <p>What it does not give: an order between streams. A row keeps about 30 bytes per stream, so rows are fed by a bounded
 * number of streams, some thousands at most.
 */
public final class Guarded {

    private Guarded() {}

    /**
     * Changes a row, or creates it when its first event comes late.
     *
     * @param filter {@code eq("_id", …)} and nothing else
     * @param position of the event that causes the change
     * @param change update operators; one event changes one row once, so combine them
     */
    public static WriteModel<Document> upsert(Bson filter, long position, Bson change) {
        return new UpdateOneModel<>(new GuardFilter(filter, position), change, new UpdateOptions().upsert(true));
    }

    /** Leaves out of an answer what a row remembers for itself. */
    public static Bson visible() {
        return Projections.exclude(RowMarks.APPLIED, RowMarks.REVISION);
    }

    /** Changes the row that belongs to the event alone, as in a timeline; its id is the event's id. */
    public static WriteModel<Document> entry(Delivered<?> delivered, Bson change) {
        return upsert(eq("_id", delivered.id()), delivered.position(), change);
    }
}
