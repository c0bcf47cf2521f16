package org.throughline.platform.timer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The rows of the timers, for whoever fires them. */
final class TimerTable {
    private final MongoCollection<Document> rows;

    TimerTable(MongoDatabase database, String view) {
        rows = database.getCollection(view)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** Timers due at an instant, the longest overdue first, at most so many; served by the index on due. */
    List<TimerRow> due(Instant now, int timersMax) {
        return rows.find(lte("due", Date.from(now)))
                .sort(ascending("due", "_id"))
                .limit(timersMax)
                .map(TimerRow::new)
                .into(new ArrayList<>());
    }

    /** When the next timer is due, or since when one is; empty if none waits. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(
                        rows.find(exists("due")).sort(ascending("due", "_id")).first())
                .map(row -> row.getDate("due").toInstant());
    }

    /** How many timers are due, counted up to a bound. */
    long countDue(Instant now, int timersMax) {
        return due(now, timersMax).size();
    }

    @Nullable
    TimerRow find(String id) {
        return rows.find(and(eq("_id", id), exists("scheduled")))
                .map(TimerRow::new)
                .first();
    }

    /** Which of these timers were called off, themselves or with all of their purpose. */
    Map<String, Boolean> cancelled(List<TimerRow> timers) {
        Map<String, Long> ofPurpose = new HashMap<>();
        List<String> ids = timers.stream().map(TimerRow::rowOfAll).distinct().toList();
        rows.find(in("_id", ids)).forEach(row -> ofPurpose.put(row.getString("_id"), TimerRow.cancelled(row)));
        Map<String, Boolean> cancelled = new HashMap<>();
        for (TimerRow timer : timers) {
            long position = Math.max(timer.cancelled(), ofPurpose.getOrDefault(timer.rowOfAll(), 0L));
            cancelled.put(timer.id(), position > timer.scheduled());
        }
        return cancelled;
    }

    /** The timer waits no more; without effect if an event changed its row since it was read. */
    void settle(TimerRow timer, String state) {
        rows.updateOne(
                and(eq("_id", timer.id()), eq("_revision", timer.revision())),
                combine(unset("due"), set("state", state)));
    }
}
