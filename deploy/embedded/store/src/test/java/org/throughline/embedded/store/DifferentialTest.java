package org.throughline.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written and asked, the indexes change the speed and never the answer. */
class DifferentialTest {
    private static final int STEPS = 400;

    @TempDir
    private Path data;

    static LongStream seeds() {
        String given = System.getProperty("throughline.seed");
        return given == null ? LongStream.rangeClosed(1, 20) : LongStream.of(Long.parseLong(given));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_indexed_store_answers_like_the_plain_one(long seed) throws IOException {
        MongoServer plain = new MongoServer(new MemoryBackend());
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient ours = MongoClients.create(store.connectionString());
                MongoClient theirs = MongoClients.create(plain.bindAndGetConnectionString() + "/?retryWrites=false")) {
            Pair commits = new Pair(collection(ours, "commits"), collection(theirs, "commits"));
            Pair rows = new Pair(collection(ours, "rows"), collection(theirs, "rows"));
            prepare(commits, rows);
            Random random = new Random(seed);
            long scans = store.fullScans();
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(3) == 0) {
                    ask(random, commits, rows);
                } else {
                    change(random, commits, rows);
                }
            }
            assertThat(commits.all()).isNotEmpty();
            assertThat(rows.all()).isNotEmpty();
            assertThat(store.fullScans() - scans)
                    .as("only the two looks at everything")
                    .isEqualTo(2);
        } finally {
            plain.shutdownNow();
        }
    }

    private static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase("differential").getCollection(name);
    }

    private static void prepare(Pair commits, Pair rows) {
        IndexOptions unique = new IndexOptions().unique(true);
        commits.both(c -> c.createIndex(ascending("events.stream", "events.version"), unique));
        commits.both(c -> c.createIndex(ascending("first"), unique));
        commits.both(c -> c.createIndex(ascending("events.org", "events.subject", "_id")));
        rows.both(c -> c.createIndex(compoundIndex(ascending("participant"), descending("at", "_id"))));
        rows.both(c -> c.createIndex(ascending("kind", "n")));
        rows.both(c -> c.createIndex(ascending("participant", "day", "_id", "sort")));
    }

    private static void change(Random random, Pair commits, Pair rows) {
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                List<Document> batch = IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(i -> commit(random))
                        .toList();
                commits.both(c -> inserted(c, batch));
            }
            case 2 -> {
                Document row = row(random);
                rows.both(c -> inserted(c, List.of(row)));
            }
            case 3 -> {
                Bson filter = eq("_id", random.nextInt(60));
                Bson change = Updates.combine(
                        Updates.set("kind", "k" + random.nextInt(4)),
                        Updates.inc("n", random.nextInt(5)),
                        Updates.push("tags", random.nextInt(3)),
                        Updates.setOnInsert("participant", "p" + random.nextInt(5)),
                        Updates.setOnInsert("at", random.nextInt(30)));
                rows.both(c -> c.updateOne(filter, change, new UpdateOptions().upsert(true))
                        .getModifiedCount());
            }
            case 4 -> {
                Bson filter = eq("kind", "k" + random.nextInt(4));
                Bson change = Updates.max("n", random.nextInt(40));
                rows.both(c -> c.updateMany(filter, change).getModifiedCount());
            }
            case 5 -> {
                Bson filter = and(eq("participant", "p" + random.nextInt(5)), lt("at", random.nextInt(10)));
                rows.both(c -> c.deleteMany(filter).getDeletedCount());
            }
            default -> {
                Bson filter = eq("_id", (long) random.nextInt(80));
                commits.both(c -> c.deleteOne(filter).getDeletedCount());
            }
        }
    }

    private static void ask(Random random, Pair commits, Pair rows) {
        long number = random.nextInt(80);
        String stream = "s" + random.nextInt(6);
        int limit = 1 + random.nextInt(5);
        switch (random.nextInt(13)) {
            case 11, 12 ->
                rows.ask(
                        and(
                                eq("participant", "p" + random.nextInt(5)),
                                gte("day", Instant.ofEpochMilli(random.nextInt(10))),
                                lt("day", Instant.ofEpochMilli(10L + random.nextInt(20))),
                                random.nextBoolean()
                                        ? lte("day", Instant.ofEpochMilli(random.nextInt(30)))
                                        : new Document(),
                                in("sort", List.of("a", "b").subList(0, 1 + random.nextInt(2)))),
                        descending("day", "_id"),
                        limit);
            case 10 ->
                commits.ask(
                        or(
                                elemMatch("events", and(eq("stream", stream), gte("version", 2L))),
                                in("events.stream", "s" + random.nextInt(6), "none")),
                        ascending("_id"),
                        0);
            case 0 -> commits.ask(gte("_id", number), ascending("_id"), limit);
            case 1 -> commits.ask(new Document(), descending("_id"), 1);
            case 2 -> commits.ask(lte("first", number), descending("first"), 1);
            case 3 ->
                commits.ask(
                        elemMatch("events", and(eq("stream", stream), gte("version", (long) random.nextInt(5)))),
                        ascending("_id"),
                        0);
            case 4 -> commits.ask(in("events.stream", stream, "s0", "none"), ascending("_id"), 0);
            case 5 ->
                commits.ask(
                        or(
                                elemMatch("events", and(eq("stream", stream), gt("version", 2L))),
                                elemMatch("events", and(eq("stream", "s1"), eq("version", 1L)))),
                        ascending("_id"),
                        0);
            case 6 ->
                commits.ask(
                        and(
                                elemMatch("events", and(eq("org", "o1"), eq("subject", "p" + random.nextInt(3)))),
                                gt("_id", number)),
                        ascending("_id"),
                        limit);
            case 7 ->
                rows.ask(
                        and(
                                eq("participant", "p" + random.nextInt(5)),
                                gte("at", random.nextInt(10)),
                                lt("at", 10 + random.nextInt(20))),
                        descending("at", "_id"),
                        limit);
            case 8 ->
                rows.ask(
                        and(in("kind", "k0", "k" + random.nextInt(4)), lte("n", random.nextInt(30))),
                        ascending("_id"),
                        0);
            default ->
                commits.ask(
                        and(eq("events.stream", stream), eq("events.version", (long) random.nextInt(4))),
                        ascending("_id"),
                        0);
        }
    }

    private static Document commit(Random random) {
        List<Document> events = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> new Document("stream", "s" + random.nextInt(6))
                        .append("version", (long) random.nextInt(6))
                        .append("org", "o" + random.nextInt(2))
                        .append("subject", "p" + random.nextInt(3)))
                .distinct()
                .toList();
        return new Document("_id", (long) random.nextInt(80))
                .append("first", (long) random.nextInt(200))
                .append("events", events);
    }

    private static Document row(Random random) {
        Document row = new Document("_id", random.nextInt(60))
                .append("participant", "p" + random.nextInt(5))
                .append("kind", "k" + random.nextInt(4))
                .append("at", random.nextInt(30))
                .append("n", random.nextInt(40));
        // Of two columns of an index only one may be an array.
        List<Object> days = List.of(Instant.ofEpochMilli(random.nextInt(30)), random.nextInt(30), "day");
        List<Object> sorts = List.of("a", "b", "c", 1, List.of("b"), List.of());
        switch (random.nextInt(4)) {
            case 0 -> row.append("sort", "a");
            case 1 -> row.append("day", List.of(Instant.ofEpochMilli(15))).append("sort", "b");
            default -> {
                row.append("day", days.get(random.nextInt(3) * random.nextInt(2)));
                row.append("sort", sorts.get(random.nextInt(sorts.size())));
            }
        }
        return row;
    }

    /** What came of an insert: how many, and which error at which place. */
    private static String inserted(MongoCollection<Document> collection, List<Document> batch) {
        List<Document> copies = batch.stream().map(Document::new).toList();
        try {
            collection.insertMany(copies);
            return "all";
        } catch (MongoBulkWriteException e) {
            return e.getWriteErrors().getFirst().getIndex() + ": "
                    + e.getWriteErrors().getFirst().getCode();
        } catch (MongoWriteException e) {
            return "one: " + e.getCode();
        }
    }

    /** The same collection in both stores. */
    private record Pair(MongoCollection<Document> ours, MongoCollection<Document> theirs) {
        void both(Function<MongoCollection<Document>, Object> work) {
            assertThat(work.apply(ours)).isEqualTo(work.apply(theirs));
        }

        void ask(Bson filter, Bson sort, int limit) {
            both(c -> c.find(filter).sort(sort).limit(limit).into(new ArrayList<>()));
        }

        List<Document> all() {
            List<Document> all = ours.find().into(new ArrayList<>());
            assertThat(theirs.find().into(new ArrayList<>())).containsExactlyInAnyOrderElementsOf(all);
            return all;
        }
    }
}
