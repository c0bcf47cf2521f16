package org.throughline.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk, and what a start makes of it. */
class RecoveryTest {
    @TempDir
    private Path data;

    @Test
    void documents_indexes_and_changes_are_there_after_a_restart() throws IOException {
        in(facts -> {
            facts.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            insert(facts, 0, 20);
            facts.updateOne(eq("_id", 3), new Document("$set", new Document("name", "renamed")));
            facts.deleteOne(eq("_id", 4));
        });
        in(facts -> {
            assertThat(facts.countDocuments()).isEqualTo(19);
            assertThat(facts.find(eq("name", "renamed")).first()).containsEntry("_id", 3);
            assertThat(facts.find(eq("_id", 4)).first()).isNull();
            assertThatThrownBy(() -> facts.insertOne(new Document("_id", 99).append("name", "renamed")))
                    .isInstanceOf(MongoWriteException.class);
            facts.insertOne(new Document("_id", 4).append("name", "n4"));
        });
    }

    @Test
    void an_incomplete_last_frame_was_never_acknowledged_and_is_cut() throws IOException {
        in(facts -> insert(facts, 0, 5));
        Path journal = lastJournal();
        byte[] sound = Files.readAllBytes(journal);
        byte[] half = Frame.of(List.of(new Change.Put("test.facts", 77, new byte[] {5, 0, 0, 0, 0})))
                .array();
        for (int length : new int[] {1, Frame.HEADER_BYTES - 1, Frame.HEADER_BYTES, half.length - 1}) {
            Files.write(journal, sound);
            Files.write(journal, java.util.Arrays.copyOf(half, length), StandardOpenOption.APPEND);
            DataFiles files = DataFiles.lock(data);
            StoredCollections loaded = new StoredCollections();
            files.load(loaded);
            files.close();
            assertThat(loaded.of("test.facts").count()).isEqualTo(5);
            assertThat(Files.size(journal)).isEqualTo(sound.length);
        }
    }

    @Test
    void any_changed_byte_of_a_complete_frame_stops_the_start_and_names_the_file() throws IOException {
        in(facts -> insert(facts, 0, 3));
        Path journal = lastJournal();
        byte[] sound = Files.readAllBytes(journal);
        for (int at = 0; at < sound.length; at += 7) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x10;
            Files.write(journal, damaged);
            assertThatThrownBy(() -> EmbeddedStore.start(data, 0))
                    .as("byte %d", at)
                    .isInstanceOf(JournalDamagedException.class)
                    .hasMessageContaining(journal.getFileName().toString());
            assertThat(Files.readAllBytes(journal)).isEqualTo(damaged);
        }
        Files.write(journal, sound);
        in(facts -> assertThat(facts.countDocuments()).isEqualTo(3));
    }

    @Test
    void a_snapshot_and_the_journal_after_it_give_the_whole_state() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> facts = facts(client);
            insert(facts, 0, 2_500);
            store.compact();
            facts.deleteMany(gte("_id", 2_000));
            insert(facts, 3_000, 10);
        }
        assertThat(names("snapshot-")).hasSize(1);
        in(facts -> {
            assertThat(facts.countDocuments()).isEqualTo(2_010);
            assertThat(facts.find(eq("_id", 2_000)).first()).isNull();
            assertThat(facts.find(eq("_id", 3_009)).first()).isNotNull();
        });
    }

    @Test
    void an_unfinished_snapshot_is_thrown_away() throws IOException {
        in(facts -> insert(facts, 0, 5));
        Files.writeString(data.resolve("new-snapshot-9.unfinished"), "half of it");
        in(facts -> assertThat(facts.countDocuments()).isEqualTo(5));
        assertThat(names("new-")).isEmpty();
    }

    @Test
    void an_answer_too_long_for_one_message_is_fetched_in_parts_and_a_long_delete_deletes_all() throws IOException {
        in(facts -> {
            String filler = "x".repeat(20_000);
            for (int i = 0; i < 1_500; i++) {
                facts.insertOne(new Document("_id", i).append("filler", filler));
            }
            assertThat(facts.find().into(new ArrayList<>())).hasSize(1_500);
            assertThat(facts.find().batchSize(1_000).into(new ArrayList<>())).hasSize(1_500);
            assertThat(facts.countDocuments()).isEqualTo(1_500);
            assertThat(facts.deleteMany(gte("_id", 100)).getDeletedCount()).isEqualTo(1_400);
        });
    }

    @Test
    void a_missing_file_stops_the_start_and_is_named() throws IOException {
        in(facts -> insert(facts, 0, 3));
        in(facts -> insert(facts, 10, 3));
        in(facts -> insert(facts, 20, 3));
        Path middle = data.resolve(names("journal-").get(1));
        byte[] sound = Files.readAllBytes(middle);
        Files.delete(middle);
        assertThatThrownBy(() -> EmbeddedStore.start(data, 0))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining(middle.getFileName().toString());
        Files.write(middle, sound);
        in(facts -> assertThat(facts.countDocuments()).isEqualTo(9));
    }

    @Test
    void closing_waits_for_a_snapshot_under_way() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            insert(facts(client), 0, 20_000);
            store.compactInBackground();
        }
        in(facts -> assertThat(facts.countDocuments()).isEqualTo(20_000));
    }

    @Test
    void compacting_leaves_no_byte_of_a_deleted_document_on_disk() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            facts(client).insertOne(new Document("_id", 1).append("name", "MARKED-MARKED"));
            facts(client).insertOne(new Document("_id", 2).append("name", "STAYS-STAYS"));
            facts(client).deleteOne(eq("_id", 1));
            assertThat(diskHolds("MARKED-MARKED")).isTrue();
            client.getDatabase("admin").runCommand(new Document("compactJournal", 1));
            assertThat(diskHolds("MARKED-MARKED")).isFalse();
            assertThat(diskHolds("STAYS-STAYS")).isTrue();
        }
    }

    @Test
    void a_second_store_on_the_same_directory_is_refused() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0)) {
            assertThat(store.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedStore.start(data, 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another store runs on");
        }
    }

    @Test
    void a_failed_ordered_insert_says_how_many_were_inserted() throws IOException {
        in(facts -> {
            insert(facts, 5, 1);
            assertThatThrownBy(() -> insert(facts, 0, 10))
                    .isInstanceOfSatisfying(MongoBulkWriteException.class, failed -> {
                        assertThat(failed.getWriteErrors().getFirst().getIndex())
                                .isEqualTo(5);
                        assertThat(failed.getWriteResult().getInsertedCount()).isEqualTo(5);
                    });
            assertThat(facts.countDocuments()).isEqualTo(6);
        });
    }

    @Test
    void each_fault_strikes_as_often_as_ordered_and_no_more() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> facts = facts(client);
            store.faults().notPrimary(1);
            assertThatThrownBy(() -> insert(facts, 0, 1)).isInstanceOf(MongoException.class);
            assertThat(facts.countDocuments()).isZero();
            store.faults().writeConcernErrors(1);
            assertThatThrownBy(() -> facts.insertOne(new Document("_id", 1))).isInstanceOf(MongoException.class);
            assertThat(facts.countDocuments()).isEqualTo(1);
            store.faults().lostReplies(1);
            assertThatThrownBy(() -> insert(facts, 2, 1)).isInstanceOf(MongoSocketException.class);
            assertThat(facts.countDocuments()).isEqualTo(2);
            insert(facts, 3, 1);
        }
    }

    @Test
    void what_the_product_does_not_need_is_refused_and_said() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertThatThrownBy(() -> client.getDatabase("test").runCommand(new Document("mapReduce", "facts")))
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    private interface Use {
        void of(MongoCollection<Document> facts);
    }

    private void in(Use use) throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            use.of(facts(client));
        }
    }

    private static MongoCollection<Document> facts(MongoClient client) {
        return client.getDatabase("test").getCollection("facts");
    }

    private static void insert(MongoCollection<Document> facts, int from, int count) {
        facts.insertMany(IntStream.range(from, from + count)
                .mapToObj(id -> new Document("_id", id).append("name", "n" + id))
                .toList());
    }

    private Path lastJournal() throws IOException {
        return data.resolve(names("journal-").getLast());
    }

    private List<String> names(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private boolean diskHolds(String text) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
