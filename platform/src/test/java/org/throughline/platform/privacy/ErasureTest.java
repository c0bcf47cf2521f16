package org.throughline.platform.privacy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.privacy.VaultFixture.RECIPES;
import static org.throughline.platform.privacy.VaultFixture.order;
import static org.throughline.platform.privacy.VaultFixture.scope;
import static org.throughline.platform.privacy.VaultFixture.usable;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.testkit.PassingTime;

class ErasureTest {

    private static final UUID ORDER = UUID.fromString("2b1e9a52-3e0a-4a7f-8a61-6f0c7a5d9b10");

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
    void what_was_sealed_under_a_destroyed_key_is_erased_and_all_else_opens() {
        var sealing = new Sealing();
        var doomed = usable(vault.keyFor(scope(1)));
        var survivor = usable(vault.keyFor(scope(2)));
        var place = new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 1, doomed.id());
        var otherPlace = new SealContext("bakery", "event-2", "bakery.loaf-baked.v1", 1, survivor.id());
        var sealed = sealing.seal("rye".getBytes(UTF_8), place, doomed);
        var other = sealing.seal("oat".getBytes(UTF_8), otherPlace, survivor);

        fixture.erase(doomed.id());

        var after = fixture.vault(RECIPES);
        assertThat(sealing.open(sealed, place, after.key(doomed.id()))).isEqualTo(new Opened.Erased());
        assertThat(sealing.open(other, otherPlace, after.key(survivor.id()))).isInstanceOf(Opened.Plain.class);
    }

    @Test
    void a_scope_whose_key_was_destroyed_never_gets_another() {
        var doomed = vault.keyFor(scope(1));
        fixture.erase(doomed.id());

        assertThat(fixture.vault(RECIPES).keyFor(scope(1))).isEqualTo(new KeyDestroyed(doomed.id()));
        assertThat(fixture.keys().countDocuments()).isEqualTo(1);
    }

    @Test
    void a_vault_in_which_every_key_was_destroyed_still_makes_new_ones() {
        fixture.erase(vault.keyFor(scope(1)).id());

        assertThat(fixture.vault(RECIPES).keyFor(scope(2))).isInstanceOf(DataKey.class);
    }

    @Test
    void the_order_and_its_completion_are_kept_as_evidence() {
        var doomed = vault.keyFor(scope(1));

        var completed = fixture.erasure().erase(ORDER, order(doomed.id()));

        assertThat(completed).isEqualTo(new CompletedDestruction(ORDER, order(doomed.id()), MovedTime.START));
        assertThat(fixture.stored(doomed.id()))
                .containsEntry("destruction", ORDER.toString())
                .containsKey("destroyedAt")
                .doesNotContainKey("wrapped");
    }

    @Test
    void an_order_repeated_after_completion_changes_nothing() {
        var doomed = vault.keyFor(scope(1));
        var first = fixture.erasure().erase(ORDER, order(doomed.id()));
        var generation = fixture.generations().current();

        assertThat(fixture.erasure().erase(ORDER, order(doomed.id()))).isEqualTo(first);
        assertThat(fixture.erasure().resume()).isEmpty();
        assertThat(fixture.generations().current()).isEqualTo(generation);
    }

    @Test
    void another_order_under_a_used_id_is_refused() {
        var first = vault.keyFor(scope(1));
        var second = vault.keyFor(scope(2));
        fixture.erasure().erase(ORDER, order(first.id()));

        assertThatIllegalArgumentException().isThrownBy(() -> fixture.erasure().erase(ORDER, order(second.id())));
        assertThat(fixture.vault(RECIPES).key(second.id())).isInstanceOf(DataKey.class);
    }

    @Test
    void an_order_naming_an_unknown_key_does_nothing() {
        var known = vault.keyFor(scope(1));

        assertThatThrownBy(() -> fixture.erase(known.id(), KeyId.random())).isInstanceOf(KeyUnknown.class);

        assertThat(fixture.vault(RECIPES).key(known.id())).isInstanceOf(DataKey.class);
        assertThat(fixture.erasure().resume()).isEmpty();
    }

    @Test
    void a_key_destroyed_under_one_order_may_be_named_in_another() {
        var doomed = vault.keyFor(scope(1));
        fixture.erase(doomed.id());
        var first = fixture.stored(doomed.id());

        fixture.erase(doomed.id());

        assertThat(fixture.stored(doomed.id())).isEqualTo(first);
    }

    @Test
    void an_order_is_complete_only_once_the_journal_was_compacted() {
        var doomed = vault.keyFor(scope(1));
        var asked = new AtomicInteger();
        JournalCompaction failsOnce = () -> {
            if (asked.incrementAndGet() == 1) throw new IllegalStateException("journal is busy");
        };
        var erasure = new Erasure(
                fixture.store.database(), fixture.generations(), failsOnce, fixture.time, new PassingTime());

        assertThatThrownBy(() -> erasure.erase(ORDER, order(doomed.id()))).hasMessage("journal is busy");

        assertThat(erasure.resume()).extracting(CompletedDestruction::id).containsExactly(ORDER);
        assertThat(asked).hasValue(2);
    }

    @Test
    void more_keys_than_a_batch_are_moved_and_the_move_survives_a_crash_between_batches() {
        var doomed = vault.keyFor(scope(0));
        var count = 2 * KeyMove.BATCH + 1;
        addKeys(count);
        var batches = new AtomicInteger();

        assertThatThrownBy(() -> fixture.erasure(step -> {
                            if (step == ErasureStep.BATCH_MOVED && batches.incrementAndGet() == 2) {
                                throw new Crash();
                            }
                        })
                        .erase(ORDER, order(doomed.id())))
                .isInstanceOf(Crash.class);
        assertThat(fixture.generations().byGeneration(1)).isPresent();
        assertThat(fixture.erasure().resume()).hasSize(1);

        assertThat(fixture.generations().byGeneration(1)).isEmpty();
        var after = fixture.vault(RECIPES);
        for (var owner = 1; owner <= count; owner += 97) {
            assertThat(after.keyFor(scope(owner))).isInstanceOf(DataKey.class);
        }
        assertThat(fixture.keys().countDocuments(eq("generation", 2))).isEqualTo(count);
    }

    @Test
    void a_survivor_whose_generation_is_lost_stops_the_erasure_before_anything_else_is_lost() {
        var doomed = vault.keyFor(scope(1));
        var lost = vault.keyFor(scope(2));
        fixture.generations().create();
        fixture.generations().destroyOlderThan(2);
        var survivor = vault.keyFor(scope(3));

        assertThatThrownBy(() -> fixture.erase(doomed.id())).isInstanceOf(KeyUnavailable.class);

        assertThat(fixture.generations().byGeneration(2)).isPresent();
        assertThat(fixture.vault(RECIPES).key(survivor.id())).isInstanceOf(DataKey.class);
        assertThatThrownBy(() -> fixture.vault(RECIPES).key(lost.id())).isInstanceOf(KeyUnavailable.class);
    }

    @Test
    void a_survivor_that_was_tampered_with_stops_the_erasure_before_anything_is_lost() {
        var doomed = vault.keyFor(scope(1));
        var changed = vault.keyFor(scope(2));
        fixture.keys().updateOne(eq("_id", changed.id().toString()), set("wrapped", new Binary(new byte[65])));

        assertThatThrownBy(() -> fixture.erase(doomed.id())).isInstanceOf(SealBroken.class);

        assertThat(fixture.generations().byGeneration(1)).isPresent();
    }

    @Test
    void a_key_its_creator_never_confirmed_gives_way_once_its_generation_is_gone() {
        var doomed = vault.keyFor(scope(1));
        var unconfirmed = fixture.stored(vault.keyFor(scope(2)).id());
        fixture.erase(doomed.id());
        fixture.keys().replaceOne(eq("_id", unconfirmed.get("_id")), unconfirmed.append("pending", true));

        var key = usable(fixture.vault(RECIPES).keyFor(scope(2)));

        assertThat(key.id()).isNotEqualTo(KeyId.of(unconfirmed.getString("_id")));
        assertThat(usable(fixture.vault(RECIPES).key(key.id())).material()).isEqualTo(key.material());
    }

    @Test
    void a_key_its_creator_never_confirmed_is_confirmed_by_the_next_who_wants_it() {
        var key = usable(vault.keyFor(scope(1)));
        fixture.keys().updateOne(eq("_id", key.id().toString()), set("pending", true));

        assertThat(usable(fixture.vault(RECIPES).keyFor(scope(1))).material()).isEqualTo(key.material());
        assertThat(fixture.stored(key.id())).doesNotContainKey("pending");
    }

    @Test
    void an_unconfirmed_key_in_a_retired_generation_is_moved_before_it_is_handed_out() {
        var key = usable(vault.keyFor(scope(1)));
        fixture.generations().create();
        new KeyCollection(fixture.store.database()).retireUpTo(1);
        fixture.keys().updateOne(eq("_id", key.id().toString()), set("pending", true));

        assertThat(usable(fixture.vault(RECIPES).keyFor(scope(1))).material()).isEqualTo(key.material());
        assertThat(fixture.stored(key.id())).containsEntry("generation", 2);
    }

    private void addKeys(int count) {
        var wrapping = new KeyWrapping(fixture.generations());
        var keys = fixture.keys();
        for (var owner = 1; owner <= count; owner++) {
            var key =
                    wrapping.wrap(KeyId.random(), scope(owner), new byte[32], 1).orElseThrow();
            keys.insertOne(new Document("_id", key.id().toString())
                    .append("org", key.scope().organisation())
                    .append("kind", key.scope().kind().value())
                    .append("owner", key.scope().owner())
                    .append("generation", 1)
                    .append("wrapped", key.wrapped()));
        }
    }
}
