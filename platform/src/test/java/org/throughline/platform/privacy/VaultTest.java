package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final KeyKind RECIPES = new KeyKind("recipes");
    private static final KeyKind LEDGER = new KeyKind("ledger");
    private static final KeyScope SCOPE = new KeyScope("org-1", RECIPES, "owner-1");

    private final VaultStore store = new VaultStore();
    private final MovedTime time = new MovedTime();

    @TempDir
    private Path directory;

    private KeyEncryptionKeys generations;
    private Vault vault;

    @BeforeEach
    void open() {
        generations = new FileKeyEncryptionKeys(directory.resolve("kek"));
        vault = vault(RECIPES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_scope_has_one_key_in_every_process() {
        var key = vault.keyFor(SCOPE);

        assertThat(vault.keyFor(SCOPE).id()).isEqualTo(key.id());
        assertThat(vault(RECIPES).keyFor(SCOPE).id()).isEqualTo(key.id());
        assertThat(vault(RECIPES).key(key.id()))
                .isInstanceOfSatisfying(
                        DataKey.class, read -> assertThat(read.material()).isEqualTo(((DataKey) key).material()));
    }

    @Test
    void scopes_that_differ_in_anything_have_different_keys() {
        var both = vault(RECIPES, LEDGER);

        assertThat(Set.of(
                        both.keyFor(SCOPE).id(),
                        both.keyFor(new KeyScope("org-2", RECIPES, "owner-1")).id(),
                        both.keyFor(new KeyScope("org-1", LEDGER, "owner-1")).id(),
                        both.keyFor(new KeyScope("org-1", RECIPES, "owner-2")).id()))
                .hasSize(4);
    }

    @Test
    void a_kind_that_was_not_granted_is_refused() {
        var key = vault.keyFor(SCOPE);
        var other = vault(LEDGER);

        assertThatThrownBy(() -> other.keyFor(SCOPE)).isInstanceOf(KindNotGranted.class);
        assertThatThrownBy(() -> other.key(key.id())).isInstanceOf(KindNotGranted.class);
        assertThatThrownBy(() -> other.keys(Set.of(key.id())).key(key.id())).isInstanceOf(KindNotGranted.class);
    }

    @Test
    void a_key_the_vault_does_not_hold_is_unknown_not_destroyed() {
        var id = KeyId.random();

        assertThatThrownBy(() -> vault.key(id)).isInstanceOf(KeyUnknown.class);
        assertThatThrownBy(() -> vault.keys(Set.of(id)).key(id)).isInstanceOf(KeyUnknown.class);
    }

    @Test
    void a_used_key_is_remembered_for_a_minute_and_no_longer() {
        var key = vault.keyFor(SCOPE);
        loseKeys();

        time.move(Duration.ofSeconds(59));
        assertThat(vault.key(key.id())).isSameAs(key);
        assertThat(vault.keyFor(SCOPE)).isSameAs(key);

        time.move(Duration.ofSeconds(1));
        assertThatThrownBy(() -> vault.key(key.id())).isInstanceOf(KeyUnknown.class);
    }

    @Test
    void a_key_said_to_be_destroyed_is_forgotten_at_once_and_for_ever() {
        var key = vault.keyFor(SCOPE);

        vault.keyDestroyed(key.id());

        assertThat(vault.key(key.id())).isEqualTo(new KeyDestroyed(key.id()));
        assertThat(vault.keyFor(SCOPE)).isEqualTo(new KeyDestroyed(key.id()));
        time.move(Duration.ofDays(1000));
        assertThat(vault.keys(Set.of(key.id())).key(key.id())).isEqualTo(new KeyDestroyed(key.id()));
    }

    private void loseKeys() {
        store.database().getCollection("keys").deleteMany(new Document());
    }

    private Vault vault(KeyKind... granted) {
        return new Vault(store.database(), generations, Set.of(granted), time, time);
    }
}
