package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.store.EmbeddedStore;
import org.throughline.platform.eventlog.Verification.Sound;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyEncryptionKeys;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.PayloadDigest;
import org.throughline.platform.privacy.SealBroken;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.testkit.PassingTime;

/** Log, vault and store together: what is sealed, what an erasure leaves, what can still be proven. */
class ErasureInTheLogTest {
    private static final KeyKind KIND = new KeyKind("identity");
    private static final String SECRET = "a cake for Quirin Lindqvist";

    @TempDir
    private Path directory;

    private EmbeddedStore store;
    private MongoClient client;
    private EventLog log;
    private KeyEncryptionKeys keyEncryptionKeys;
    private Vault vault;
    private SealedEvents sealed;

    @BeforeEach
    void start() throws IOException {
        store = EmbeddedStore.start(directory.resolve("store"), 0);
        client = MongoClients.create(store.connectionString());
        log = MongoEventLog.open(database("bakery"), "bakery", LogBounds.DEFAULT, Clock.systemUTC());
        keyEncryptionKeys = new FileKeyEncryptionKeys(directory.resolve("keys"));
        vault = new Vault(database("vault"), keyEncryptionKeys, Set.of(KIND));
        sealed = new SealedEvents("bakery", vault);
    }

    @AfterEach
    void stop() {
        log.close();
        client.close();
        store.close();
    }

    private MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    @Test
    void a_fact_is_opened_as_it_was_recorded_and_its_salt_proves_it() {
        record("e1", key("customer-1"));
        RecordedEvent event = log.read(1, 1).getFirst();
        assertThat(sealed.open(event)).isInstanceOfSatisfying(Opened.Plain.class, plain -> {
            assertThat(new String(plain.payload(), StandardCharsets.UTF_8)).isEqualTo(SECRET);
            assertThat(PayloadDigest.proves(event.event().digest().toBytes(), plain.salt(), plain.payload()))
                    .isTrue();
        });
    }

    @Test
    void an_event_told_to_another_log_opens_there_under_the_name_of_its_origin() {
        record("e1", key("customer-1"));
        RecordedEvent event = log.read(1, 1).getFirst();
        Origin origin = new Origin("bakery", 1, 1, event.recordedAt(), event.fingerprint());
        RecordedEvent told = new RecordedEvent(
                7, 3, event.recordedAt(), withHeader(event, event.header().toldFrom(origin)));
        assertThat(new SealedEvents("till", vault).open(told)).isInstanceOf(Opened.Plain.class);
        assertThatThrownBy(() -> new SealedEvents("till", vault).open(event)).isInstanceOf(SealBroken.class);
    }

    @Test
    void after_an_erasure_the_event_is_erased_the_chain_verifies_and_the_disk_holds_nothing_that_opens()
            throws IOException {
        KeyId erased = key("customer-1");
        KeyId kept = key("customer-2");
        record("e1", erased);
        record("e2", kept);
        record("e3", erased);
        String wrapped = wrappedBytes(erased);
        assertThat(directoryHolds(wrapped)).isTrue();

        new Erasure(database("vault"), keyEncryptionKeys, store::compact, Clock.systemUTC(), new PassingTime())
                .erase(
                        UUID.randomUUID(),
                        new DestructionOrder(Set.of(erased), "retention", "period-over", "officer-1", Commits.NOON));
        vault.keyDestroyed(erased);

        List<Opened> opened = sealed.openAll(log.read(1, 10));
        assertThat(opened.get(0)).isInstanceOf(Opened.Erased.class);
        assertThat(opened.get(1)).isInstanceOf(Opened.Plain.class);
        assertThat(opened.get(2)).isInstanceOf(Opened.Erased.class);
        assertThat(new LogVerifier(database("bakery"), "bakery").verify(List.of(), checked -> {}))
                .isInstanceOf(Sound.class);
        assertThat(directoryHolds(wrapped)).isFalse();
        assertThatThrownBy(() -> record("e4", erased)).isInstanceOf(KeyGoneException.class);
    }

    @Test
    void nothing_of_a_payload_stands_in_clear_on_disk() throws IOException {
        record("e1", key("customer-1"));
        store.compact();
        assertThat(directoryHolds(SECRET)).isFalse();
        assertThat(directoryHolds("bakery.cake-ordered.v1"))
                .as("the search does find what is there")
                .isTrue();
    }

    private KeyId key(String owner) {
        return vault.keyFor(new KeyScope("bakery-1", KIND, owner)).id();
    }

    private void record(String id, KeyId key) {
        EventHeader header =
                new EventHeader("bakery-1", null, Commits.NOON, "baker-1", "correlation-1", null, key.toString(), null);
        Fact fact = new Fact(
                "cake/" + id, id, "bakery.cake-ordered.v1", 1, header, SECRET.getBytes(StandardCharsets.UTF_8));
        ProposedCommit commit =
                new ProposedCommit(Commits.id(id), List.of(sealed.seal(fact)), Map.of("cake/" + id, 0L), null);
        assertThat(log.append(commit)).isInstanceOf(Appended.class);
    }

    private static ProposedEvent withHeader(RecordedEvent event, EventHeader header) {
        ProposedEvent own = event.event();
        return new ProposedEvent(
                own.stream(), own.id(), own.type(), own.revision(), header, own.sealed(), own.digest());
    }

    /** The wrapped key as it lies in the vault, one byte a character. */
    private String wrappedBytes(KeyId key) {
        Document stored = database("vault")
                .getCollection("keys")
                .find(new Document("_id", key.toString()))
                .first();
        byte[] bytes = java.util.Objects.requireNonNull(stored)
                .get("wrapped", org.bson.types.Binary.class)
                .getData();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private boolean directoryHolds(String text) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, text));
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
