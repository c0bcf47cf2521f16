package org.throughline.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.testkit.TestStore;

/** A bakery with its log, in a database of its own. */
public final class Bakery implements AutoCloseable {
    /** When everything happens. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final MongoDatabase database = TestStore.freshDatabase();
    EventLog log;
    private int appended;

    /** Opens a bakery. */
    public Bakery() {
        log = opened();
    }

    private EventLog opened() {
        return MongoEventLog.open(database, "log", LogBounds.DEFAULT, Clock.systemUTC());
    }

    /** As after a restart: whoever reads now knows only what is stored. */
    void opensAgain() {
        log.close();
        log = opened();
    }

    /** Its log. */
    public EventLog log() {
        return log;
    }

    /** Its database. */
    public MongoDatabase database() {
        return database;
    }

    /** Writes events to a stream; gives the last position. */
    public long happens(String stream, BakeryEvent... events) {
        List<ProposedEvent> proposed = new ArrayList<>();
        for (BakeryEvent event : events) {
            proposed.add(proposed(stream, "event-" + appended++, event));
        }
        return append(stream, proposed);
    }

    long append(String stream, List<ProposedEvent> events) {
        CommitId id = CommitId.derive("test", events.getFirst().id());
        var commit = new ProposedCommit(id, events, Map.of(stream, ProposedCommit.ANY_VERSION), null);
        return switch (log.append(commit)) {
            case Appended done -> done.last();
            case Object other -> throw new AssertionError("not appended: " + other);
        };
    }

    /** An event on its way into the log, not sealed. */
    public static ProposedEvent proposed(String stream, String id, BakeryEvent event) {
        return new ProposedEvent(
                stream,
                id,
                event.type(),
                1,
                new EventHeader("bakery-1", null, NOON, "baker-1", "correlation-1", null, "key-1", null),
                SealedBytes.of(event.encoded()),
                Fingerprint.of("test").text(id).finish());
    }

    /** Orders, cakes and payments of few customers over many streams, in log order, without a log. */
    public static List<Recorded<BakeryEvent>> history(long seed, int events) {
        Random random = new Random(seed);
        Map<String, Long> versions = new HashMap<>();
        List<Recorded<BakeryEvent>> history = new ArrayList<>();
        for (long position = 1; position <= events; position++) {
            String customer = "customer-" + random.nextInt(5);
            String order = "o" + random.nextInt(12);
            BakeryEvent event = switch (random.nextInt(3)) {
                case 0 -> new CakeOrdered(order, customer, "chocolate");
                case 1 -> new CakeBaked(order, customer);
                default -> new MoneyTaken(customer, random.nextInt(1_000));
            };
            String stream = event instanceof MoneyTaken ? "till/" + random.nextInt(3) : "order/" + order;
            long version = versions.merge(stream, 1L, Long::sum);
            history.add(new Recorded<>(
                    event,
                    new RecordedEvent(
                            position,
                            version,
                            NOON.plusSeconds(position),
                            proposed(stream, "event-" + position, event))));
        }
        return history;
    }

    @Override
    public void close() {
        log.close();
    }
}
