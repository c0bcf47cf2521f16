package org.throughline.platform.timer;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.timer.TimerChange.Cancel;
import org.throughline.platform.timer.TimerChange.CancelAll;
import org.throughline.platform.timer.TimerChange.Schedule;

/**
 * The timers as a view: one row per timer, and one per purpose whose timers were called off together.
 *
 * <p>A row keeps the highest position that set the timer and the highest that called it off, so it does not matter which
 * was delivered first; the event that set it is found in the log by that position. {@code due} stands in a row only while the timer waits, so the index on it stays short.
 *
 * @param <E> the events it reads
 */
public final class TimerProjection<E> implements Projection<E> {
    private final TimerPolicy<E> policy;

    /** The timers of a policy. */
    public TimerProjection(TimerPolicy<E> policy) {
        this.policy = policy;
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public int version() {
        return policy.version();
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("due", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<E> recorded) {
        return policy.on(recorded).stream()
                .map(change -> change(recorded, change))
                .toList();
    }

    @Override
    public List<WriteModel<Document>> onErased(Erased<E> erased) {
        return List.of();
    }

    private WriteModel<Document> change(Delivered<E> cause, TimerChange change) {
        return switch (change) {
            case Schedule(TimerId timer) -> schedule(cause, timer);
            case Cancel(TimerId timer) -> cancel(cause, timer.row());
            case CancelAll(String stream, String purpose) -> cancel(cause, TimerId.rowOfAll(stream, purpose));
        };
    }

    private WriteModel<Document> schedule(Delivered<E> cause, TimerId timer) {
        Date due = Date.from(timer.due());
        return Guarded.upsert(
                eq("_id", timer.row()),
                cause.position(),
                combine(
                        set("stream", timer.stream()),
                        set("purpose", timer.purpose()),
                        set("at", due),
                        set("due", due),
                        max("scheduled", cause.position())));
    }

    private WriteModel<Document> cancel(Delivered<E> cause, String row) {
        return Guarded.upsert(eq("_id", row), cause.position(), max("cancelled", cause.position()));
    }
}
