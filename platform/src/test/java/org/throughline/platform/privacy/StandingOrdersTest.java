package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.privacy.VaultFixture.RECIPES;
import static org.throughline.platform.privacy.VaultFixture.order;
import static org.throughline.platform.privacy.VaultFixture.scope;
import static org.throughline.platform.privacy.VaultFixture.usable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an order to destroy keys means to the other processes, which remember them. */
class StandingOrdersTest {
    private static final UUID ORDER = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @TempDir
    private Path directory;

    private VaultFixture fixture;
    private Vault other;
    private VaultKey doomed;

    @BeforeEach
    void another_process_remembers_a_key() {
        fixture = new VaultFixture(directory);
        other = fixture.vault(RECIPES);
        doomed = other.keyFor(scope(1));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void announced() {
        Erasure dies = fixture.erasure(step -> {
            if (step == ErasureStep.ORDER_ANNOUNCED) throw new Crash();
        });
        assertThatThrownBy(() -> dies.erase(ORDER, order(doomed.id()))).isInstanceOf(Crash.class);
    }

    private Erasure erasure() {
        return new Erasure(fixture.store.database(), fixture.generations(), () -> {}, fixture.time, fixture.time);
    }

    @Test
    void a_second_after_an_order_was_announced_no_process_gives_its_keys_for_anything_new() {
        announced();

        fixture.time.move(StandingOrders.LOOK_EVERY);

        assertThat(other.keyFor(scope(1))).isEqualTo(new KeyDestroyed(doomed.id()));
        assertThat(fixture.vault(RECIPES).keyFor(scope(1))).isEqualTo(new KeyDestroyed(doomed.id()));
        assertThat(other.keyFor(scope(2))).isInstanceOf(DataKey.class);
    }

    @Test
    void until_it_is_destroyed_a_key_opens_what_there_is() {
        announced();

        fixture.time.move(StandingOrders.LOOK_EVERY);

        byte[] material = usable(doomed).material();
        assertThat(usable(other.key(doomed.id())).material()).isEqualTo(material);
        assertThat(usable(other.keys(Set.of(doomed.id())).key(doomed.id())).material())
                .isEqualTo(material);
    }

    @Test
    void a_key_used_while_an_order_stands_is_not_remembered_beyond_its_end() {
        announced();
        fixture.time.move(StandingOrders.LOOK_EVERY);
        other.key(doomed.id());
        other.keys(Set.of(doomed.id()));
        other.keyFor(scope(1));

        fixture.erasure().resume();

        assertThat(other.key(doomed.id())).isEqualTo(new KeyDestroyed(doomed.id()));
        assertThat(other.keys(Set.of(doomed.id())).key(doomed.id())).isEqualTo(new KeyDestroyed(doomed.id()));
    }

    @Test
    void who_did_not_look_during_a_whole_erasure_forgets_all_the_same() {
        fixture.erase(doomed.id());

        fixture.time.move(StandingOrders.LOOK_EVERY);

        assertThat(other.key(doomed.id())).isEqualTo(new KeyDestroyed(doomed.id()));
        assertThat(other.keyFor(scope(1))).isEqualTo(new KeyDestroyed(doomed.id()));
    }

    @Test
    void what_was_read_while_an_order_was_given_is_not_remembered() {
        var late = fixture.vault(RECIPES);
        fixture.store.interruptBefore(
                1,
                () -> { // after its look, before it reads the key
                    announced();
                    fixture.time.move(StandingOrders.LOOK_EVERY);
                    late.keyFor(scope(3));
                });
        late.key(doomed.id());
        assertThat(fixture.store.interrupted()).isTrue();

        fixture.erasure().resume();

        assertThat(late.key(doomed.id())).isEqualTo(new KeyDestroyed(doomed.id()));
    }

    @Test
    void nothing_is_destroyed_before_every_process_has_seen_the_order() {
        Erasure waits = erasure();
        assertThatThrownBy(() -> waits.erase(ORDER, order(doomed.id()))).isInstanceOf(KeysInUse.class);
        fixture.time.move(StandingOrders.SEEN_BY_ALL.minus(Duration.ofMillis(1)));
        assertThatThrownBy(() -> waits.erase(ORDER, order(doomed.id()))).isInstanceOf(KeysInUse.class);
        assertThat(fixture.stored(doomed.id())).containsKey("wrapped");

        fixture.time.move(Duration.ofMillis(1));

        assertThat(waits.erase(ORDER, order(doomed.id())).id()).isEqualTo(ORDER);
        assertThat(fixture.stored(doomed.id())).doesNotContainKey("wrapped");
    }

    @Test
    void who_goes_on_after_a_crash_waits_anew() {
        assertThatThrownBy(() -> erasure().erase(ORDER, order(doomed.id()))).isInstanceOf(KeysInUse.class);
        fixture.time.move(StandingOrders.SEEN_BY_ALL);

        assertThatThrownBy(() -> erasure().erase(ORDER, order(doomed.id()))).isInstanceOf(KeysInUse.class);
    }

    @Test
    void who_announced_an_order_that_another_had_just_carried_out_takes_that_back() {
        Erasure first = erasure();
        assertThatThrownBy(() -> first.erase(ORDER, order(doomed.id()))).isInstanceOf(KeysInUse.class);
        fixture.time.move(StandingOrders.SEEN_BY_ALL);
        Erasure late = new Erasure(
                fixture.store.database(), fixture.generations(), () -> {}, fixture.time, fixture.time, step -> {
                    if (step == ErasureStep.ORDER_RECORDED) {
                        // after it looked whether the order is carried out, before it announces it
                        fixture.store.interruptBefore(2, () -> first.erase(ORDER, order(doomed.id())));
                    }
                });
        assertThatThrownBy(() -> late.erase(ORDER, order(doomed.id()))).isInstanceOf(KeysInUse.class);
        assertThat(fixture.store.interrupted()).isTrue();
        assertThat(announcedKeys()).containsExactly(doomed.id());

        late.erase(ORDER, order(doomed.id()));

        assertThat(announcedKeys()).isEmpty();
    }

    private Set<KeyId> announcedKeys() {
        return new KeyCollection(fixture.store.database()).announced().keys();
    }
}
