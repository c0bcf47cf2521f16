package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Makes the rows of one view that are about somebody anew, from what can still be read of them.
 *
 * <p>A row was filled when the events could be read, and an erased event is not delivered again by itself. A row is
 * somebody's if it says so in {@value #SUBJECT}, or if no stream but theirs ever changed it. What rows about several people
 * took from them stays, as counts and ids. May be repeated, and while the view goes on.
 */
final class RowClearing<E> {
    /** Names whom a row is about, in every view of people. */
    static final String SUBJECT = "subject";

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int EVENTS_AT_ONCE = 500;

    private final Projection<E> projection;
    private final EventReader<E> reader;
    private final MongoDatabase database;
    private final ViewName view;

    RowClearing(Projection<E> projection, EventReader<E> reader, MongoDatabase database) {
        this.projection = projection;
        this.reader = reader;
        this.database = database;
        this.view = ViewName.of(projection);
    }

    /**
     * Makes those that serve anew, and removes those that served before, or were given up, and are not dropped yet.
     *
     * @param token of the view; what it says is being built is built from what can still be read
     * @param subject the person, by random id
     * @param history all events of the streams about them, each stream in order
     * @param passedOver streams this view does not read on with, since they are parked
     */
    void clear(Token token, String subject, List<RecordedEvent> history, Set<String> passedOver) {
        for (String before : Generations.before(database, view, token.generation())) {
            remove(rows(before), subject, history);
        }
        for (String givenUp : Generations.givenUp(database, view, token)) {
            remove(rows(givenUp), subject, history);
        }
        String now = view.rows(token.generation());
        remove(rows(now), subject, history);
        ViewWriter writer = new ViewWriter(database, now);
        List<RecordedEvent> read = history.stream()
                .filter(event -> reader.reads(event.type()) && !passedOver.contains(event.stream()))
                .toList();
        for (int from = 0; from < read.size(); from += EVENTS_AT_ONCE) {
            write(writer, read.subList(from, Math.min(read.size(), from + EVENTS_AT_ONCE)));
        }
    }

    private MongoCollection<BsonDocument> rows(String generation) {
        return database.getCollection(generation, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    private static List<BsonValue> rowsOf(
            MongoCollection<BsonDocument> rows, String subject, Collection<RecordedEvent> history) {
        Set<String> theirs = history.stream()
                .map(RecordedEvent::stream)
                .distinct()
                .map(StreamMark::of)
                .collect(Collectors.toSet());
        List<BsonValue> found = new ArrayList<>();
        // Rare, and no index could know whom a row is about: every row is looked at.
        rows.find()
                .projection(Projections.include(SUBJECT, RowMarks.APPLIED))
                .batchSize(ROWS_AT_ONCE)
                .forEach(row -> {
                    if (isAbout(subject, row) || isFedBy(theirs, row)) {
                        found.add(row.get("_id"));
                    }
                });
        return found;
    }

    private static boolean isAbout(String subject, BsonDocument row) {
        return new BsonString(subject).equals(row.get(SUBJECT));
    }

    private static boolean isFedBy(Set<String> streams, BsonDocument row) {
        Set<String> marks = new HashSet<>(
                row.getDocument(RowMarks.APPLIED, new BsonDocument()).keySet());
        return !marks.isEmpty() && streams.containsAll(marks);
    }

    private static void remove(MongoCollection<BsonDocument> rows, String subject, Collection<RecordedEvent> history) {
        List<BsonValue> ids = rowsOf(rows, subject, history);
        for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
            rows.deleteMany(in("_id", ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE))));
        }
    }

    private void write(ViewWriter writer, List<RecordedEvent> events) {
        EventReader.Page<E> page = reader.open(events);
        writer.write(
                events.stream().map(event -> prepared(writer, page.read(event))).toList());
    }

    private EventChanges prepared(ViewWriter writer, Delivered<E> delivered) {
        return writer.prepare(
                delivered,
                switch (delivered) {
                    case Recorded<E> recorded -> projection.on(recorded);
                    case Erased<E> erased -> projection.onErased(erased);
                });
    }
}
