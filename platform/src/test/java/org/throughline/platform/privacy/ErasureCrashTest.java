package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.privacy.VaultFixture.RECIPES;
import static org.throughline.platform.privacy.VaultFixture.order;
import static org.throughline.platform.privacy.VaultFixture.scope;
import static org.throughline.platform.privacy.VaultFixture.usable;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process may die after any step of an erasure; another finishes it. */
class ErasureCrashTest {

    private static final int KEYS = 12;

    @TempDir
    private Path directory;

    private VaultFixture fixture;
    private final Map<KeyId, byte[]> survivors = new HashMap<>();
    private final List<StoredKey> copies = new ArrayList<>();
    private KeyId doomed;

    @BeforeEach
    void make_keys() {
        fixture = new VaultFixture(directory);
        var vault = fixture.vault(RECIPES);
        doomed = vault.keyFor(scope(0)).id();
        for (var owner = 1; owner < KEYS; owner++) {
            var key = usable(vault.keyFor(scope(owner)));
            survivors.put(key.id(), key.material());
        }
        fixture.keys().find().map(StoredKey::of).into(copies);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest(name = "after {0}")
    @EnumSource
    void whatever_the_step_a_crash_loses_no_survivor_and_resuming_leaves_no_way_back(ErasureStep last)
            throws Exception {
        var id = UUID.randomUUID();

        assertThatThrownBy(() -> crashingAfter(last).erase(id, order(doomed))).isInstanceOf(Crash.class);
        survivorsOpen();
        var younger = usable(fixture.vault(RECIPES).keyFor(scope(KEYS)));
        survivors.put(younger.id(), younger.material());
        fixture.erasure().resume();

        survivorsOpen();
        assertThat(fixture.erasure().resume()).isEmpty();
        assertThat(fixture.erasure().erase(id, order(doomed)).completedAt()).isEqualTo(MovedTime.START);
        assertThat(fixture.vault(RECIPES).key(doomed)).isEqualTo(new KeyDestroyed(doomed));
        noWayBack();
    }

    @ParameterizedTest(name = "after {0}")
    @EnumSource
    void dying_again_while_resuming_is_no_different(ErasureStep last) throws Exception {
        assertThatThrownBy(() -> crashingAfter(ErasureStep.ORDER_RECORDED).erase(UUID.randomUUID(), order(doomed)))
                .isInstanceOf(Crash.class);
        for (var time = 0; time < 3; time++) {
            try {
                crashingAfter(last).resume();
            } catch (Crash crash) {
                survivorsOpen();
            }
        }
        fixture.erasure().resume();

        survivorsOpen();
        noWayBack();
    }

    private Erasure crashingAfter(ErasureStep last) {
        return fixture.erasure(step -> {
            // What a journal or backup may hold of the doomed key, whatever generation it was wrapped under.
            var now = StoredKey.of(fixture.stored(doomed));
            if (now.wrapped() != null) copies.add(now);
            if (step == last) throw new Crash();
        });
    }

    private void survivorsOpen() {
        var vault = fixture.vault(RECIPES);
        survivors.forEach(
                (id, material) -> assertThat(usable(vault.key(id)).material()).isEqualTo(material));
    }

    private void noWayBack() throws IOException {
        assertThat(fixture.directory.resolve("generation-0000000001.json")).doesNotExist();
        var oldWrapped = copies.stream().map(StoredKey::wrapped).toList();
        assertThat(fixture.wrapped()).hasSize(survivors.size()).doesNotContainAnyElementsOf(oldWrapped);
        try (var files = Files.list(fixture.directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("generation-\\d{10}\\.json"));
        }
        for (var generation = 1; generation <= fixture.generations().current(); generation++) {
            fixture.generations().byGeneration(generation).ifPresent(this::opensNoCopy);
        }
    }

    private void opensNoCopy(Aead left) {
        for (var copy : copies) {
            var associated = KeyWrapping.associatedData(copy.id(), copy.scope(), copy.generation());
            var wrapped = Objects.requireNonNull(copy.wrapped()).getData();
            assertThatThrownBy(() -> left.decrypt(wrapped, associated)).isInstanceOf(GeneralSecurityException.class);
        }
    }
}
