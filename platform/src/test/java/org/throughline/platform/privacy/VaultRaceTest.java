package org.throughline.platform.privacy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.privacy.VaultFixture.RECIPES;
import static org.throughline.platform.privacy.VaultFixture.order;
import static org.throughline.platform.privacy.VaultFixture.scope;
import static org.throughline.platform.privacy.VaultFixture.usable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;

/** Creators, readers and erasers in several processes at once. Each vault handle here stands for a process. */
class VaultRaceTest {

    private static final int PROCESSES = 6;
    private static final int ROUNDS = 25;
    private static final int SCOPES = 12;

    @TempDir
    private Path directory;

    private VaultFixture fixture;

    @BeforeEach
    void open() {
        fixture = new VaultFixture(directory);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void many_who_want_the_key_of_a_new_scope_get_the_same() throws Exception {
        for (var owner = 0; owner < 20; owner++) {
            var wanted = scope(owner);
            var keys = together(PROCESSES, _ -> () -> fixture.vault(RECIPES).keyFor(wanted));

            var materials = new HashSet<List<Byte>>();
            for (var key : keys) materials.add(bytes(usable(key)));
            assertThat(materials).hasSize(1);
        }
    }

    @Test
    void processes_that_start_an_empty_vault_at_once_all_get_their_keys() throws Exception {
        var keys = together(PROCESSES, i -> () -> fixture.vault(RECIPES).keyFor(scope(i)));

        for (var key : keys) opensElsewhere(key.id(), usable(key).material());
    }

    @ParameterizedTest(name = "before command {0}")
    @MethodSource("commandsOfCreating")
    void an_erasure_at_any_moment_of_creating_a_key_costs_neither(int command) {
        var doomed = fixture.vault(RECIPES).keyFor(scope(0));
        var creator = fixture.vault(RECIPES);
        fixture.store.interruptBefore(command, () -> fixture.erase(doomed.id()));

        var created = usable(creator.keyFor(scope(1)));

        assertThat(fixture.store.interrupted()).isTrue();
        opensElsewhere(created.id(), created.material());
    }

    @ParameterizedTest(name = "before use {0}")
    @MethodSource("uses")
    void an_erasure_between_choosing_and_using_a_generation_costs_nothing(int usesBefore) {
        var doomed = fixture.vault(RECIPES).keyFor(scope(0));
        var keys = new InterruptedKeys(fixture.generations(), usesBefore, () -> fixture.erase(doomed.id()));

        var created = usable(fixture.vault(keys, RECIPES).keyFor(scope(1)));

        opensElsewhere(created.id(), created.material());
        assertThat(keys.interrupted()).isTrue();
    }

    @ParameterizedTest(name = "before command {0}")
    @MethodSource("commandsOfErasing")
    void a_key_created_at_any_moment_of_an_erasure_survives_it(int command) {
        var vault = fixture.vault(RECIPES);
        var doomed = vault.keyFor(scope(0));
        vault.keyFor(scope(2));
        var created = new AtomicReference<@Nullable DataKey>();
        var erasure = fixture.erasure();
        fixture.store.interruptBefore(
                command, () -> created.set(usable(fixture.vault(RECIPES).keyFor(scope(1)))));

        erasure.erase(UUID.randomUUID(), order(doomed.id()));

        var key = requireNonNull(created.get());
        opensElsewhere(key.id(), key.material());
    }

    @ParameterizedTest(name = "before command {0}")
    @MethodSource("commandsOfErasing")
    void an_erasure_at_any_moment_of_another_costs_no_survivor(int command) {
        var vault = fixture.vault(RECIPES);
        var first = vault.keyFor(scope(0));
        var second = vault.keyFor(scope(1));
        var survivor = usable(vault.keyFor(scope(2)));
        var outer = fixture.erasure();
        fixture.store.interruptBefore(command, () -> fixture.erase(second.id()));

        outer.erase(UUID.randomUUID(), order(first.id()));
        assertThat(fixture.store.interrupted()).isTrue();

        opensElsewhere(survivor.id(), survivor.material());
        assertThat(fixture.vault(RECIPES).key(first.id())).isEqualTo(new KeyDestroyed(first.id()));
        assertThat(fixture.vault(RECIPES).key(second.id())).isEqualTo(new KeyDestroyed(second.id()));
        assertThat(fixture.generations().byGeneration(1)).isEmpty();
    }

    @Test
    void a_reader_whose_generation_goes_between_reading_and_unwrapping_reads_again() {
        var doomed = fixture.vault(RECIPES).keyFor(scope(0));
        var wanted = usable(fixture.vault(RECIPES).keyFor(scope(1)));
        var one = new InterruptedKeys(fixture.generations(), 0, () -> fixture.erase(doomed.id()));
        var many = new InterruptedKeys(fixture.generations(), 0, () -> fixture.erase(doomed.id()));

        var key = fixture.vault(one, RECIPES).key(wanted.id());
        var ring = fixture.vault(many, RECIPES).keys(Set.of(wanted.id()));

        assertThat(usable(key).material()).isEqualTo(wanted.material());
        assertThat(usable(ring.key(wanted.id())).material()).isEqualTo(wanted.material());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_the_order_no_key_handed_out_is_lost_and_no_destroyed_one_comes_back(long seed) throws Exception {
        var handedOut = new ConcurrentHashMap<KeyId, List<Byte>>();
        Set<KeyId> ordered = ConcurrentHashMap.newKeySet();

        together(PROCESSES, process -> () -> live(new Random(seed * 31 + process), handedOut, ordered));
        fixture.erasure().resume();

        var after = fixture.vault(RECIPES);
        assertThat(fixture.keys().countDocuments()).isEqualTo(handedOut.size());
        handedOut.forEach((id, material) -> {
            switch (after.key(id)) {
                case DataKey key -> {
                    assertThat(ordered).doesNotContain(id);
                    assertThat(bytes(key)).isEqualTo(material);
                }
                case KeyDestroyed _ -> assertThat(ordered).contains(id);
            }
        });
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(8);
    }

    static IntStream uses() {
        return IntStream.range(0, 3);
    }

    static IntStream commandsOfCreating() {
        return IntStream.range(0, 6);
    }

    static IntStream commandsOfErasing() {
        return IntStream.range(0, 16);
    }

    /** One process: mostly asks for keys, now and then orders one destroyed and now and then dies doing so. */
    private int live(Random random, Map<KeyId, List<Byte>> handedOut, Set<KeyId> ordered) {
        var vault = fixture.vault(RECIPES);
        for (var round = 0; round < ROUNDS; round++) {
            var key = vault.keyFor(scope(random.nextInt(SCOPES)));
            if (key instanceof DataKey usable) {
                var before = handedOut.putIfAbsent(key.id(), bytes(usable));
                assertThat(before).isIn(null, bytes(usable));
            }
            if (random.nextInt(5) == 0) {
                ordered.add(key.id());
                eraseOrDie(random, key.id());
            }
        }
        return ROUNDS;
    }

    private void eraseOrDie(Random random, KeyId key) {
        var dies = random.nextBoolean();
        var steps = List.copyOf(EnumSet.allOf(ErasureStep.class));
        var last = steps.get(random.nextInt(steps.size()));
        try {
            fixture.erasure(step -> {
                        if (dies && step == last) throw new Crash();
                    })
                    .erase(UUID.randomUUID(), order(key));
        } catch (Crash crash) {
            assertThat(dies).isTrue();
        }
    }

    private void opensElsewhere(KeyId id, byte[] material) {
        assertThat(usable(fixture.vault(RECIPES).key(id)).material()).isEqualTo(material);
    }

    private static <T> List<T> together(int count, IntFunction<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var running = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(work.apply(i)))
                    .toList();
            var results = new ArrayList<T>();
            for (var result : running) results.add(result.get());
            return results;
        }
    }

    private static List<Byte> bytes(DataKey key) {
        var boxed = new ArrayList<Byte>();
        for (var b : key.material()) boxed.add(b);
        return boxed;
    }
}
