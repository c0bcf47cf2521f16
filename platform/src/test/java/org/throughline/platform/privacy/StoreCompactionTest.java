package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.store.EmbeddedStore;

/** What was deleted leaves the files of the embedded store when that is asked for, and not before. */
class StoreCompactionTest {
    private static final String DELETED = "Zqxwrapped";

    @TempDir
    private Path directory;

    @Test
    void no_file_holds_what_was_deleted_before_and_the_rest_is_kept() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            var keys = client.getDatabase("vault").getCollection("keys");
            keys.insertMany(
                    List.of(new Document("_id", "kept"), new Document("_id", "gone").append("wrapped", DELETED)));
            keys.updateOne(new Document("_id", "gone"), new Document("$unset", new Document("wrapped", "")));
            assertThat(holding()).isNotEmpty();
            new StoreCompaction(client.getDatabase("vault")).compact();
            new StoreCompaction(client.getDatabase("vault")).compact();
            assertThat(holding()).isEmpty();
            assertThat(keys.countDocuments()).isEqualTo(2);
        }
    }

    private List<Path> holding() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(StoreCompactionTest::holds).toList();
        }
    }

    private static boolean holds(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(DELETED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
