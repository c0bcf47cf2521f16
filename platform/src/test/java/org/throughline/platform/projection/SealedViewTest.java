package org.throughline.platform.projection;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.SealBroken;
import org.throughline.platform.privacy.SealContext;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.testkit.PassingTime;

/** Text stays sealed in a view, opens page by page, and is gone the moment its key is. */
class SealedViewTest {
    private static final KeyKind WISHES = new KeyKind("wishes");

    @TempDir
    private Path directory;

    private final Bakery bakery = new Bakery();
    private final Sealing sealing = new Sealing();
    private final CountedQueries counted = new CountedQueries();
    private FileKeyEncryptionKeys generations;
    private Vault vault;

    @BeforeEach
    void openVault() {
        generations = new FileKeyEncryptionKeys(directory.resolve("kek"));
        vault = vault();
    }

    @AfterEach
    void close() {
        counted.close();
        bakery.close();
    }

    @Test
    void a_row_shows_no_text_and_opens_to_what_was_recorded() {
        order(1, "a cake with secret filling");
        project();
        Document row = rows().getFirst();
        assertThat(row.toJson()).doesNotContain("secret");
        byte[] stored =
                row.get("text", Document.class).get("sealed", Binary.class).getData();
        assertThat(stored)
                .isEqualTo(bakery.log.read(1, 1).getFirst().event().sealed().toBytes());
        assertThat(texts()).containsExactly("o1|customer-1|a cake with secret filling");
    }

    @Test
    void a_page_of_fifty_entries_is_opened_with_one_query_of_keys() {
        for (int i = 0; i < 50; i++) {
            order(i, "wish " + i);
        }
        project();
        vault = vault();
        vault.keys(Set.of()); // looks whether an order to destroy keys stands
        int before = counted.finds();
        assertThat(texts()).hasSize(50).doesNotContain("erased");
        assertThat(counted.finds() - before).isEqualTo(1);
    }

    @Test
    void a_batch_of_events_is_opened_with_one_query_of_keys() {
        for (int i = 0; i < 50; i++) {
            order(i, "wish " + i);
        }
        vault = vault();
        vault.keys(Set.of()); // looks whether an order to destroy keys stands
        int before = counted.finds();
        project();
        assertThat(counted.finds() - before).isEqualTo(1);
    }

    @Test
    void destroying_a_key_takes_effect_on_rows_that_are_already_there() {
        KeyId gone = order(1, "lemon");
        order(2, "plum");
        project();
        erase(gone);
        assertThat(texts()).containsExactly("erased", "o2|customer-2|plum");
    }

    @Test
    void an_erased_event_reaches_a_projection_as_such_and_parks_nothing() {
        KeyId gone = order(1, "lemon");
        order(2, "plum");
        erase(gone);
        project();
        assertThat(rows()).extracting(row -> row.getString("state")).containsExactly("erased", "ordered");
        assertThat(new ParkedStreams(bakery.database).count("wishes_v1")).isZero();
    }

    @Test
    void a_row_filled_before_its_key_was_destroyed_is_made_anew_and_no_other() {
        KeyId gone = order(1, "lemon");
        order(2, "plum");
        project();
        erase(gone);
        clear("order/1");
        assertThat(rows()).extracting(row -> row.getString("state")).containsExactly("erased", "ordered");
        assertThat(rows().getFirst()).doesNotContainKey("text");
        clear("order/1");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void a_row_that_says_whom_it_is_about_goes_whoever_else_changed_it_and_one_of_several_people_stays() {
        KeyId gone = order(1, "lemon");
        project();
        var rows = bakery.database.getCollection("wishes_v1");
        rows.insertOne(
                new Document("_id", "about").append("subject", "customer-1").append("_applied", marks("till/1")));
        rows.insertOne(new Document("_id", "of-several").append("_applied", marks("order/1", "order/2")));
        rows.insertOne(new Document("_id", "about-another").append("subject", "customer-2"));
        erase(gone);
        clear("order/1");
        assertThat(rows())
                .extracting(row -> row.getString("_id"))
                .containsExactly("about-another", "event-1001", "of-several");
    }

    private static Document marks(String... streams) {
        Document marks = new Document();
        for (String stream : streams) {
            marks.append(StreamMark.of(stream), 1L);
        }
        return marks;
    }

    private void clear(String stream) {
        var reader = new SealedEventReader<>(vault, sealing, _ -> "log", new BakeryEvent.Decoder());
        new RowClearing<>(new Wishes(), reader, bakery.database)
                .clear(Token.NONE, "customer-1", bakery.log.stream(stream, 1), Set.of());
    }

    @Test
    void a_field_moved_to_another_event_does_not_open() {
        order(1, "lemon");
        order(2, "plum");
        project();
        SealedField first = SealedField.from(rows().get(0).get("text", Document.class));
        SealedField second = SealedField.from(rows().get(1).get("text", Document.class));
        SealedField moved = new SealedField(
                first.payload(),
                new SealContext(
                        "log",
                        second.place().eventId(),
                        first.place().type(),
                        1,
                        first.place().keyId()));
        assertThatThrownBy(() -> new SealedFields(vault, sealing).open(List.of(moved)))
                .isInstanceOf(SealBroken.class);
    }

    private Vault vault() {
        return new Vault(counted.database(), generations, Set.of(WISHES));
    }

    private KeyId order(int number, String wish) {
        return switch (vault.keyFor(new KeyScope("bakery-1", WISHES, "customer-" + number))) {
            case KeyDestroyed gone -> throw new AssertionError("destroyed: " + gone.id());
            case DataKey key -> {
                var event = new CakeOrdered("o" + number, "customer-" + number, wish);
                String id = "event-" + (1_000 + number);
                var sealed = sealing.seal(event.encoded(), new SealContext("log", id, event.type(), 1, key.id()), key);
                var header = new EventHeader(
                        "bakery-1",
                        null,
                        Bakery.NOON,
                        "baker-1",
                        "c-1",
                        null,
                        key.id().toString(),
                        null);
                bakery.append(
                        "order/" + number,
                        List.of(new ProposedEvent(
                                "order/" + number,
                                id,
                                event.type(),
                                1,
                                header,
                                SealedBytes.of(sealed.sealed()),
                                Digest.of(sealed.digest()))));
                yield key.id();
            }
        };
    }

    private void erase(KeyId key) {
        var order = new DestructionOrder(
                Set.of(key), "owner-request", "retention-ended", "actor-1", Instant.parse("2026-03-01T11:00:00Z"));
        MongoDatabase database = counted.database();
        new Erasure(database, generations, () -> {}, Clock.systemUTC(), new PassingTime())
                .erase(UUID.randomUUID(), order);
        vault.keyDestroyed(key);
    }

    private void project() {
        var reader = new SealedEventReader<>(vault, sealing, _ -> "log", new BakeryEvent.Decoder());
        new Hand("a", bakery, bakery.log, new Wishes(), reader).finish();
    }

    private List<Document> rows() {
        return bakery.database
                .getCollection("wishes_v1")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private List<String> texts() {
        List<SealedField> fields = rows().stream()
                .map(row -> SealedField.from(row.get("text", Document.class)))
                .toList();
        return new SealedFields(vault, sealing)
                .open(fields).stream()
                        .map(opened -> switch (opened) {
                            case Opened.Plain plain -> new String(plain.payload(), StandardCharsets.UTF_8);
                            case Opened.Erased _ -> "erased";
                        })
                        .toList();
    }

    /** A list of wishes, their text sealed. */
    private static final class Wishes implements Projection<BakeryEvent> {
        @Override
        public String name() {
            return "wishes";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<WriteModel<Document>> on(Recorded<BakeryEvent> r) {
            return List.of(Guarded.entry(
                    r,
                    combine(
                            set("state", "ordered"),
                            set("text", SealedField.of(r.stored(), "log").toDocument()))));
        }

        @Override
        public List<WriteModel<Document>> onErased(Erased<BakeryEvent> erased) {
            return List.of(Guarded.entry(erased, set("state", "erased")));
        }
    }
}
