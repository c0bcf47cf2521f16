package org.throughline.platform.privacy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.privacy.VaultFixture.LEDGER;
import static org.throughline.platform.privacy.VaultFixture.RECIPES;
import static org.throughline.platform.privacy.VaultFixture.scope;
import static org.throughline.platform.privacy.VaultFixture.usable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VaultTest {

    private static final KeyScope SCOPE = scope(1);

    @TempDir
    private Path directory;

    private VaultFixture fixture;
    private Vault vault;

    @BeforeEach
    void open() {
        fixture = new VaultFixture(directory);
        vault = fixture.vault(RECIPES);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_scope_has_one_key_in_every_process() {
        var key = vault.keyFor(SCOPE);

        assertThat(vault.keyFor(SCOPE).id()).isEqualTo(key.id());
        assertThat(fixture.vault(RECIPES).keyFor(SCOPE).id()).isEqualTo(key.id());
        assertThat(usable(fixture.vault(RECIPES).key(key.id())).material())
                .isEqualTo(usable(key).material());
    }

    @Test
    void scopes_that_differ_in_anything_have_different_keys() {
        var both = fixture.vault(RECIPES, LEDGER);

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
        var other = fixture.vault(LEDGER);

        assertThatThrownBy(() -> other.keyFor(SCOPE)).isInstanceOf(KindNotGranted.class);
        assertThatThrownBy(() -> other.key(key.id())).isInstanceOf(KindNotGranted.class);
    }

    @Test
    void in_a_ring_only_the_entry_not_granted_is_refused() {
        var both = fixture.vault(RECIPES, LEDGER);
        var recipe = both.keyFor(SCOPE).id();
        var ledger = both.keyFor(new KeyScope("org-1", LEDGER, "owner-1")).id();

        var ring = fixture.vault(RECIPES).keys(List.of(recipe, ledger, recipe));

        assertThat(usable(ring.key(recipe)).id()).isEqualTo(recipe);
        assertThatThrownBy(() -> ring.key(ledger)).isInstanceOf(KindNotGranted.class);
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
        fixture.keys().deleteMany(new Document());

        fixture.time.move(Duration.ofSeconds(59));
        assertThat(vault.key(key.id())).isSameAs(key);
        assertThat(vault.keyFor(SCOPE)).isSameAs(key);

        fixture.time.move(Duration.ofSeconds(1));
        assertThatThrownBy(() -> vault.key(key.id())).isInstanceOf(KeyUnknown.class);
    }

    @Test
    void being_used_does_not_keep_a_key_longer() {
        var key = vault.keyFor(SCOPE);
        fixture.keys().deleteMany(new Document());

        for (var second = 0; second < 60; second++) {
            assertThat(vault.key(key.id())).isSameAs(key);
            fixture.time.move(Duration.ofSeconds(1));
        }
        assertThatThrownBy(() -> vault.key(key.id())).isInstanceOf(KeyUnknown.class);
    }

    @Test
    void a_key_said_to_be_destroyed_is_forgotten_at_once_and_for_ever() {
        var key = vault.keyFor(SCOPE);

        vault.keyDestroyed(key.id());

        assertThat(vault.key(key.id())).isEqualTo(new KeyDestroyed(key.id()));
        assertThat(vault.keyFor(SCOPE)).isEqualTo(new KeyDestroyed(key.id()));
        fixture.time.move(Duration.ofDays(1000));
        assertThat(vault.keys(Set.of(key.id())).key(key.id())).isEqualTo(new KeyDestroyed(key.id()));
    }

    @Test
    void many_keys_come_in_one_query() {
        var ids = new ArrayList<KeyId>();
        for (var owner = 0; owner < 300; owner++)
            ids.add(vault.keyFor(scope(owner)).id());
        var other = fixture.vault(RECIPES);
        other.keys(Set.of()); // looks whether an order stands
        var before = fixture.store.queries();

        var ring = other.keys(ids);

        assertThat(fixture.store.queries() - before).isEqualTo(1);
        assertThat(ids).allSatisfy(id -> assertThat(usable(ring.key(id)).id()).isEqualTo(id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_wrapped_key_moved_to_another_place_is_broken(String field, Object value) {
        var key = vault.keyFor(SCOPE);
        fixture.generations().create();
        fixture.keys().updateOne(eq("_id", key.id().toString()), set(field, value));
        var other = fixture.vault(RECIPES, LEDGER);

        assertThatThrownBy(() -> other.key(key.id())).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> other.keys(List.of(key.id()))).isInstanceOf(SealBroken.class);
    }

    static Stream<Arguments> a_wrapped_key_moved_to_another_place_is_broken() {
        return Stream.of(
                Arguments.of("org", "org-2"),
                Arguments.of("kind", "ledger"),
                Arguments.of("owner", "owner-2"),
                Arguments.of("generation", 2));
    }

    @Test
    void a_wrapped_key_under_another_id_is_broken() {
        var key = vault.keyFor(SCOPE);
        var moved = fixture.stored(key.id());
        fixture.keys().deleteOne(eq("_id", key.id().toString()));
        var other = KeyId.random();
        fixture.keys().insertOne(moved.append("_id", other.toString()));

        assertThatThrownBy(() -> fixture.vault(RECIPES).key(other)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_wrapped_key_with_any_byte_changed_is_broken() {
        var key = vault.keyFor(SCOPE);
        var whole = fixture.stored(key.id()).get("wrapped", Binary.class).getData();
        for (var position = 0; position < whole.length; position++) {
            var changed = whole.clone();
            changed[position] ^= 1;
            fixture.keys().updateOne(eq("_id", key.id().toString()), set("wrapped", new Binary(changed)));

            assertThatThrownBy(() -> fixture.vault(RECIPES).key(key.id())).isInstanceOf(SealBroken.class);
            assertThatThrownBy(() -> fixture.vault(RECIPES).keyFor(SCOPE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void a_vault_whose_key_encryption_keys_are_lost_says_so_and_makes_no_new_ones() throws Exception {
        var key = vault.keyFor(SCOPE);
        SecretFile.destroy(fixture.directory.resolve("generation-0000000001.json"));
        var other = fixture.vault(RECIPES);

        assertThatThrownBy(() -> other.key(key.id())).isInstanceOf(KeyUnavailable.class);
        assertThatThrownBy(() -> other.keyFor(SCOPE)).isInstanceOf(KeyUnavailable.class);
        assertThatThrownBy(() -> other.keyFor(scope(2))).isInstanceOf(KeyUnavailable.class);
        assertThat(fixture.generations().current()).isZero();
    }
}
