package org.throughline.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No answer leaves before what it acknowledges was forced to the disk.
 *
 * <p>A kill cannot show this, since what was written outlives the process in the page cache.
 */
class ForceTest {
    private static final int WRITERS = 4;
    private static final int WRITES_EACH = 50;

    @TempDir
    private Path data;

    @Test
    void what_is_acknowledged_was_forced_before() throws Exception {
        AtomicLong forced = new AtomicLong();
        Disk disk = file -> {
            long written = file.size();
            Disk.REAL.force(file);
            forced.set(written);
        };
        assertThat(acknowledgedUnforced(disk, forced, Journal::awaitDurable)).isEmpty();
    }

    @Test
    void the_same_check_finds_a_store_that_does_not_force() throws Exception {
        assertThat(acknowledgedUnforced(file -> {}, new AtomicLong(), Journal::awaitDurable))
                .hasSize(WRITERS * WRITES_EACH);
    }

    @Test
    void the_same_check_finds_a_store_that_answers_first() throws Exception {
        assertThat(acknowledgedUnforced(ForceTest::force, new AtomicLong(), journal -> {}))
                .isNotEmpty();
    }

    private static void force(FileChannel file) throws IOException {
        Disk.REAL.force(file);
    }

    /** Names of documents that were acknowledged when the forced part of the journal did not hold them. */
    private List<String> acknowledgedUnforced(Disk disk, AtomicLong forced, Consumer<Journal> beforeAnswer)
            throws Exception {
        ConcurrentLinkedQueue<String> unforced = new ConcurrentLinkedQueue<>();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (EmbeddedStore store = EmbeddedStore.start(data, anyPort, HeapBound.ofHeap(), disk, beforeAnswer);
                MongoClient client = MongoClients.create(store.connectionString());
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> facts = client.getDatabase("forced").getCollection("facts");
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = "writer-" + writer + "-";
                writing.add(writers.submit(() -> {
                    for (int i = 0; i < WRITES_EACH; i++) {
                        String name = prefix + i + ".";
                        facts.insertOne(new Document("_id", name));
                        if (!forcedPart(forced.get()).contains(name)) {
                            unforced.add(name);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        return List.copyOf(unforced);
    }

    private String forcedPart(long length) throws IOException {
        byte[] journal = Files.readAllBytes(data.resolve("journal-%012d".formatted(1)));
        return new String(journal, 0, (int) length, StandardCharsets.ISO_8859_1);
    }
}
