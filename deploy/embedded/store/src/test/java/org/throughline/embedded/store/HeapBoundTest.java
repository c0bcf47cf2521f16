package org.throughline.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is full refuses what would make it larger and goes on serving the rest; it never dies of it. */
class HeapBoundTest {
    private static final int FULL = 14031;
    private static final int ENTRIES_EACH = 300;

    @TempDir
    private Path data;

    @Test
    void documents_with_many_index_entries_are_refused_before_the_heap_is_full() throws IOException {
        in(facts -> {
            int inserted = untilFull(i -> facts.insertOne(ofManyEntries(i)));
            assertThat(inserted).isGreaterThan(20);
            assertThat(facts.estimatedDocumentCount()).isEqualTo(inserted);
            assertThat(facts.find(eq("events.id", "e0-7")).first()).isNotNull();
            facts.deleteMany(gte("_id", inserted - 20));
            facts.insertOne(ofManyEntries(inserted));
        });
    }

    @Test
    void an_update_that_grows_is_refused_and_one_that_does_not_goes_on() throws IOException {
        in(facts -> {
            facts.insertMany(IntStream.range(0, 200)
                    .mapToObj(i -> new Document("_id", i).append("state", "a").append("tags", List.of()))
                    .toList());
            untilFull(i -> facts.updateOne(eq("_id", i % 200), push("tags", "x".repeat(60_000) + i)));
            assertThat(facts.updateOne(eq("_id", 3), set("state", "b")).getModifiedCount())
                    .isEqualTo(1);
            assertThat(facts.find(eq("state", "b")).first()).containsEntry("_id", 3);
            assertThatThrownBy(() -> facts.updateOne(eq("_id", 4), set("state", "longer")))
                    .isInstanceOfSatisfying(
                            MongoServerException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(FULL));
            assertThat(facts.find(eq("_id", 4)).first()).containsEntry("state", "a");
        });
    }

    private interface Use {
        void of(MongoCollection<Document> facts);
    }

    private interface Write {
        void number(int i);
    }

    /** In a process of its own, with a heap that is soon full. */
    private void in(Use use) throws IOException {
        try (StoreProcess store = StoreProcess.start(StoreServer.class, data, "-Xmx40m", "-XX:TieredStopAtLevel=1");
                MongoClient client = store.client()) {
            MongoCollection<Document> facts = client.getDatabase("full").getCollection("facts");
            facts.createIndex(Indexes.ascending("events.id"));
            facts.createIndex(Indexes.ascending("events.stream", "events.id"));
            facts.createIndex(Indexes.ascending("state"));
            use.of(facts);
        }
    }

    /** Writes until the store says it is full; returns how many it took. Any other failure fails the test. */
    private static int untilFull(Write write) {
        for (int i = 0; i < 100_000; i++) {
            try {
                write.number(i);
            } catch (MongoServerException refused) {
                assertThat(refused.getCode()).isEqualTo(FULL);
                return i;
            }
        }
        throw new AssertionError("the store is never full");
    }

    private static Document ofManyEntries(int i) {
        return new Document("_id", i)
                .append(
                        "events",
                        IntStream.range(0, ENTRIES_EACH)
                                .mapToObj(event -> new Document("id", "e" + i + "-" + event).append("stream", "s" + i))
                                .toList());
    }
}
