package org.throughline.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads cost what they return, not what is stored; a full store is up again in seconds. */
class ScaleTest {
    private static final int FEW = 1_000;
    private static final int MANY = 200_000;
    private static final int STREAM = 20;
    private static final double RESTART_SECONDS_MAX = 10;

    @TempDir
    private Path data;

    @Test
    void reads_take_the_same_time_at_1000_and_at_200000_commits_and_a_restart_takes_seconds() throws IOException {
        double[] few;
        double[] many;
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> commits = commits(client);
            insert(commits, 0, FEW);
            few = bestOfThree(commits, FEW);
            insert(commits, FEW, MANY);
            long scans = store.fullScans();
            many = bestOfThree(commits, MANY);
            assertThat(store.fullScans()).isEqualTo(scans);
            System.out.printf("200 000 commits: heap estimate %d MiB%n", store.heapUsed() >> 20);
        }
        System.out.printf("stream of 20: %.2f ms at 1 000 commits, %.2f ms at 200 000%n", few[0], many[0]);
        System.out.printf("page of 500: %.2f ms at 1 000 commits, %.2f ms at 200 000%n", few[1], many[1]);
        double seconds = restart();
        System.out.printf("restart with 200 000 commits: %.1f s%n", seconds);
        assertThat(many[0]).isLessThan(few[0] * 2);
        assertThat(many[1]).isLessThan(few[1] * 2);
        assertThat(seconds).isLessThan(RESTART_SECONDS_MAX);
    }

    /** Seconds from starting the process to its first answer, with the heap the launcher gives it; best of three. */
    private double restart() throws IOException {
        double best = Double.MAX_VALUE;
        for (int attempt = 0; attempt < 3 && best > RESTART_SECONDS_MAX; attempt++) {
            long start = System.nanoTime();
            try (StoreProcess store = StoreProcess.start(StoreServer.class, data, "-Xmx1g", "-XX:+UseSerialGC");
                    MongoClient client = store.client()) {
                assertThat(client.getDatabase("scale").getCollection("log").estimatedDocumentCount())
                        .isEqualTo(MANY);
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
            }
        }
        return best;
    }

    /** Other work on the machine only ever makes a measurement longer. */
    private static double[] bestOfThree(MongoCollection<Document> commits, int stored) {
        double[] best = measure(commits, stored);
        for (int again = 0; again < 2; again++) {
            double[] next = measure(commits, stored);
            best = new double[] {Math.min(best[0], next[0]), Math.min(best[1], next[1])};
        }
        return best;
    }

    /** Median milliseconds of loading a stream of 20 and a page of 500. */
    private static double[] measure(MongoCollection<Document> commits, int stored) {
        return new double[] {
            median(301, i -> {
                String stream = "s" + (i * 7_919 % (stored / STREAM));
                assertThat(commits.find(elemMatch("events", and(eq("stream", stream), gte("version", 1L))))
                                .sort(Indexes.ascending("_id"))
                                .into(new ArrayList<>()))
                        .hasSize(STREAM);
            }),
            median(
                    61,
                    i -> assertThat(commits.find(gte("_id", (long) (i * 7_919 % (stored - 500))))
                                    .sort(Indexes.ascending("_id"))
                                    .limit(500)
                                    .batchSize(500)
                                    .into(new ArrayList<>()))
                            .hasSize(500))
        };
    }

    private static double median(int times, IntConsumer work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }

    private static MongoCollection<Document> commits(MongoClient client) {
        MongoCollection<Document> commits = client.getDatabase("scale").getCollection("log");
        IndexOptions unique = new IndexOptions().unique(true);
        commits.createIndex(Indexes.ascending("events.stream", "events.version"), unique);
        commits.createIndex(Indexes.ascending("events.id"), unique);
        commits.createIndex(Indexes.ascending("cid"), unique);
        commits.createIndex(Indexes.ascending("first"), unique);
        commits.createIndex(Indexes.ascending("events.org", "events.subject", "_id"));
        return commits;
    }

    private static void insert(MongoCollection<Document> commits, int from, int to) {
        for (int start = from; start < to; start += 1_000) {
            List<Document> batch = new ArrayList<>();
            for (int i = start; i < Math.min(to, start + 1_000); i++) {
                batch.add(commit(i));
            }
            commits.insertMany(batch);
        }
    }

    private static Document commit(int i) {
        Document event = new Document("stream", "s" + i / STREAM)
                .append("version", (long) (i % STREAM + 1))
                .append("id", "event-" + i)
                .append("type", "bakery.cake-ordered.v1")
                .append("rev", 1)
                .append("org", "bakery-1")
                .append("subject", "customer-" + i % 1_000)
                .append("header", new Document("actor", "baker-1").append("correlation", "c-" + i))
                .append("sealed", new Binary(new byte[600]))
                .append("digest", new Binary(new byte[32]));
        byte[] id = new byte[32];
        java.nio.ByteBuffer.wrap(id).putInt(i);
        return new Document("_id", (long) i + 1)
                .append("first", (long) i + 1)
                .append("count", 1)
                .append("cid", new Binary(id))
                .append("events", List.of(event))
                .append("prev", new Binary(new byte[32]))
                .append("hash", new Binary(new byte[32]));
    }
}
