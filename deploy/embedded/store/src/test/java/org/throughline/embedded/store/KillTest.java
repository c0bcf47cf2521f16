package org.throughline.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after kill -9, and only once. */
class KillTest {
    private static final int KILLS = 20;
    private static final int SNAPSHOT_KILLS = 6;
    private static final int WRITERS = 4;
    private static final Duration LOOK = Duration.ofMillis(2);
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
    void nothing_acknowledged_is_lost_when_the_kill_comes_in_the_middle_of_a_snapshot() throws Exception {
        fillForLongSnapshots();
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Random random = new Random(SEED);
        int inTheMiddle = 0;
        int before = ROUNDS.incrementAndGet() * 1_000;
        for (int kill = before; kill < before + SNAPSHOT_KILLS; kill++) {
            killUnderLoad(
                    StoreServer.class,
                    "k" + kill,
                    30 + random.nextInt(100),
                    acknowledged,
                    KillTest::compact,
                    () -> Files.exists(unfinishedSnapshot()));
            inTheMiddle += Files.exists(unfinishedSnapshot()) ? 1 : 0;
        }
        Tally tally = tally(StoreServer.class, acknowledged);
        System.out.println("during snapshots, seed " + SEED + ": " + inTheMiddle + " in the middle, " + tally);
        assertThat(inTheMiddle).isPositive();
        assertThat(tally.lost()).isZero();
        assertThat(tally.twice()).isZero();
    }

    private void fillForLongSnapshots() throws IOException {
        try (StoreProcess store = StoreProcess.start(StoreServer.class, data);
                MongoClient client = store.client()) {
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                documents.add(new Document("_id", "filler-" + i)
                        .append("name", "filler-" + i)
                        .append("filler", "x".repeat(20_000)));
            }
            collection(client).insertMany(documents);
        }
    }

    /** Takes one snapshot after the other until the store is gone. */
    private static void compact(MongoClient client) {
        try {
            while (true) {
                client.getDatabase("killed").runCommand(new Document("compactJournal", 1));
            }
        } catch (MongoException killed) {
            return;
        }
    }

    private Path unfinishedSnapshot() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".unfinished"))
                    .findFirst()
                    .orElse(data.resolve("none"));
        }
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
            killUnderLoad(main, "k" + kill, 150 + random.nextInt(300), acknowledged, client -> {}, () -> true);
        }
        return tally(main, acknowledged);
    }

    /** Starts the store, lets it acknowledge some writes while something else goes on, and kills it at the next such moment. */
    private void killUnderLoad(
            Class<?> main,
            String prefix,
            int writes,
            ConcurrentLinkedQueue<String> acknowledged,
            Consumer<MongoClient> meanwhile,
            Callable<Boolean> moment)
            throws Exception {
        try (StoreProcess store = StoreProcess.start(main, data);
                MongoClient client = store.client()) {
            List<Thread> threads = startWriters(client, prefix, acknowledged);
            threads.add(Thread.ofVirtual().start(() -> meanwhile.accept(client)));
            int wanted = acknowledged.size() + writes;
            Awaitility.await().pollInterval(LOOK).until(() -> acknowledged.size() >= wanted && moment.call());
            store.kill();
            for (Thread thread : threads) {
                thread.join();
            }
        }
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
