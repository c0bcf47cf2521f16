package org.throughline.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after kill -9, and only once. */
class KillTest {
    private static final int KILLS = 20;
    private static final int WRITERS = 4;
    private static final long SEED = 20260302;

    /** Keeps the names of one round apart from those of the next. */
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    @TempDir
    private Path data;

    @Test
    void nothing_acknowledged_is_lost_in_twenty_kills_under_load() throws Exception {
        Tally tally = killUnderLoad(StoreServer.class, KILLS);
        System.out.println("seed " + SEED + ": " + tally);
        assertThat(tally.lost()).isZero();
        assertThat(tally.twice()).isZero();
        assertThat(tally.acknowledged()).isGreaterThan(KILLS * 100);
    }

    @Test
    void the_same_check_finds_losses_of_a_store_that_answers_before_it_writes() throws Exception {
        // A kill catches it with an answer given and nothing written about one time in four.
        Tally tally = new Tally(0, 0, 0, 0);
        for (int round = 0; round < 15 && tally.lost() == 0; round++) {
            tally = killUnderLoad(HastyStoreServer.class, 4);
        }
        System.out.println("hasty store, seed " + SEED + ": " + tally);
        assertThat(tally.lost()).isPositive();
    }

    private Tally killUnderLoad(Class<?> main, int kills) throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Random random = new Random(SEED);
        int before = ROUNDS.incrementAndGet() * 1_000;
        for (int kill = before; kill < before + kills; kill++) {
            try (StoreProcess store = StoreProcess.start(main, data);
                    MongoClient client = store.client()) {
                List<Thread> writers = startWriters(client, "k" + kill, acknowledged);
                int wanted = acknowledged.size() + 150 + random.nextInt(300);
                Awaitility.await().until(() -> acknowledged.size() >= wanted);
                store.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        return tally(main, acknowledged);
    }

    private Tally tally(Class<?> main, ConcurrentLinkedQueue<String> acknowledged) throws IOException {
        try (StoreProcess store = StoreProcess.start(main, data);
                MongoClient client = store.client()) {
            Set<String> stored = new HashSet<>();
            int twice = 0;
            for (Document document : collection(client).find()) {
                twice += stored.add(document.getString("name")) ? 0 : 1;
            }
            long lost =
                    acknowledged.stream().filter(name -> !stored.contains(name)).count();
            return new Tally(acknowledged.size(), stored.size(), lost, twice);
        }
    }

    private static List<Thread> startWriters(
            MongoClient client, String prefix, ConcurrentLinkedQueue<String> acknowledged) {
        collection(client).createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = prefix + "w" + writer;
            writers.add(Thread.ofVirtual().start(() -> write(collection(client), name, acknowledged)));
        }
        return writers;
    }

    private static void write(
            MongoCollection<Document> collection, String prefix, ConcurrentLinkedQueue<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String name = prefix + "-" + i;
                collection.insertOne(
                        new Document("_id", name).append("name", name).append("filler", "x".repeat(600)));
                acknowledged.add(name);
            }
        } catch (MongoException killed) {
            // What was not answered was not acknowledged.
            return;
        }
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("killed").getCollection("facts");
    }

    private record Tally(int acknowledged, int stored, long lost, int twice) {}
}
