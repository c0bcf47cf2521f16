package org.throughline.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * The rows of a view, built anew from the log beside those that serve. Used by the thread that keeps the latter, so the two
 * are as far as each other whenever it says so.
 */
final class Rebuild<E> {
    private final long generation;
    private final Applier<E> applier;
    private final Projection<E> projection;
    private long position;

    /** Goes on where it was left. */
    Rebuild(
            Token.Rebuild left,
            Projection<E> projection,
            EventReader<E> reader,
            MongoDatabase database,
            ParkedStreams parkedStreams) {
        this.generation = left.generation();
        this.position = left.position();
        this.projection = projection;
        String rows = ViewName.of(projection).rows(generation);
        ViewWriter writer = new ViewWriter(database, rows);
        writer.createIndexes(projection.indexes());
        this.applier = new Applier<>(rows, projection, reader, writer, parkedStreams);
    }

    long generation() {
        return generation;
    }

    /** How far it is. */
    long position() {
        return position;
    }

    Applier<E> applier() {
        return applier;
    }

    /** Applies a batch more, at most up to where the rows that serve are. */
    void advance(EventLog log, long serving) {
        int most = (int) Math.min(projection.batchMax(), serving - position);
        List<RecordedEvent> events = Processor.bounded(log.read(position + 1, most));
        applier.apply(events);
        position = events.getLast().position();
    }
}
