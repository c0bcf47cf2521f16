package org.throughline.platform.privacy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.throughline.platform.testkit.PassingTime;

/** A vault with its store, its key-encryption keys in a directory, and time that stands still. */
final class VaultFixture implements AutoCloseable {

    static final KeyKind RECIPES = new KeyKind("recipes");
    static final KeyKind LEDGER = new KeyKind("ledger");

    final VaultStore store = new VaultStore();
    final MovedTime time = new MovedTime();
    final Path directory;

    VaultFixture(Path parent) {
        directory = parent.resolve("kek");
    }

    /** As another process would see them. */
    FileKeyEncryptionKeys generations() {
        return new FileKeyEncryptionKeys(directory);
    }

    Vault vault(KeyKind... granted) {
        return vault(generations(), granted);
    }

    Vault vault(KeyEncryptionKeys generations, KeyKind... granted) {
        return new Vault(store.database(), generations, Set.of(granted), time, time);
    }

    Erasure erasure() {
        return erasure(_ -> {});
    }

    Erasure erasure(Consumer<ErasureStep> done) {
        return new Erasure(store.database(), generations(), () -> {}, time, new PassingTime(), done);
    }

    CompletedDestruction erase(KeyId... keys) {
        return erasure().erase(UUID.randomUUID(), order(keys));
    }

    MongoCollection<Document> keys() {
        return store.database().getCollection("keys");
    }

    Document stored(KeyId key) {
        return Objects.requireNonNull(keys().find(eq("_id", key.toString())).first());
    }

    List<Binary> wrapped() {
        return keys().find(exists("wrapped"))
                .map(document -> document.get("wrapped", Binary.class))
                .into(new ArrayList<>());
    }

    static DestructionOrder order(KeyId... keys) {
        return new DestructionOrder(
                Set.of(keys), "owner-request", "retention-ended", "actor-1", Instant.parse("2026-03-01T11:00:00Z"));
    }

    static KeyScope scope(int owner) {
        return new KeyScope("org-1", RECIPES, "owner-" + owner);
    }

    static DataKey usable(VaultKey key) {
        return switch (key) {
            case DataKey usable -> usable;
            case KeyDestroyed gone -> throw new AssertionError("destroyed: " + gone.id());
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
