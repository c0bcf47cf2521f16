package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyEncryptionKeysTest {

    @TempDir
    private Path parent;

    private Path directory;
    private FileKeyEncryptionKeys keys;

    @BeforeEach
    void open() {
        directory = parent.resolve("kek");
        keys = new FileKeyEncryptionKeys(directory);
    }

    @Test
    void at_first_there_is_no_generation() {
        assertThat(keys.current()).isZero();
        assertThat(keys.byGeneration(1)).isEmpty();
    }

    @Test
    void generations_are_numbered_from_one_and_the_newest_is_current() {
        assertThat(keys.create()).isEqualTo(1);
        assertThat(keys.create()).isEqualTo(2);
        assertThat(keys.current()).isEqualTo(2);
    }

    @Test
    void what_one_process_creates_or_destroys_the_other_sees_at_once() throws Exception {
        var other = new FileKeyEncryptionKeys(directory);
        keys.create();
        var wrapped = keys.byGeneration(1).orElseThrow().encrypt(new byte[32], new byte[0]);
        assertThat(other.byGeneration(1).orElseThrow().decrypt(wrapped, new byte[0]))
                .isEqualTo(new byte[32]);

        keys.create();
        keys.destroyOlderThan(2);

        assertThat(other.current()).isEqualTo(2);
        assertThat(other.byGeneration(1)).isEmpty();
    }

    @Test
    void a_number_is_never_used_twice() {
        keys.create();
        keys.create();
        keys.destroyOlderThan(2);

        assertThat(keys.create()).isEqualTo(3);
    }

    @Test
    void the_last_generation_cannot_be_destroyed() {
        keys.create();

        assertThatIllegalArgumentException().isThrownBy(() -> keys.destroyOlderThan(2));
        assertThat(keys.byGeneration(1)).isPresent();
    }

    @Test
    void a_destroyed_file_is_overwritten_before_it_is_deleted() throws Exception {
        keys.create();
        keys.create();
        var file = directory.resolve("generation-0000000001.json");
        var held = Files.createLink(parent.resolve("held"), file);
        var before = Files.readAllBytes(held);

        keys.destroyOlderThan(2);

        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(held)).hasSameSizeAs(before).containsOnly(0);
    }

    @Test
    void a_destruction_interrupted_before_overwriting_is_finished_by_the_next() throws Exception {
        keys.create();
        keys.create();
        var doomed = directory.resolve("generation-0000000001.json.destroyed");
        Files.move(directory.resolve("generation-0000000001.json"), doomed);
        assertThat(keys.byGeneration(1)).isEmpty();

        keys.destroyOlderThan(2);

        assertThat(doomed).doesNotExist();
    }

    @Test
    void only_the_owner_may_read_them() throws Exception {
        keys.create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("generation-0000000001.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_directory_or_file_open_to_others_is_refused() throws Exception {
        keys.create();
        Files.setPosixFilePermissions(
                directory.resolve("generation-0000000001.json"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> keys.byGeneration(1)).isInstanceOf(UncheckedIOException.class);

        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(() -> new FileKeyEncryptionKeys(directory)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_damaged_generation_is_an_error_and_not_a_destroyed_one() throws Exception {
        keys.create();
        Files.writeString(directory.resolve("generation-0000000001.json"), "{}");

        assertThatThrownBy(() -> keys.byGeneration(1))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(Exception.class);
    }

    @Test
    void processes_that_create_at_once_get_different_numbers() throws Exception {
        Set<Integer> created = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var made = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> new FileKeyEncryptionKeys(directory).create()))
                    .toList();
            for (var number : made) created.add(number.get());
        }

        assertThat(created).hasSize(40).contains(1, 40);
    }

    @Test
    void a_secret_file_is_created_once_and_replaced_whole() throws IOException {
        var file = directory.resolve("secret");

        assertThat(SecretFile.create(file, new byte[] {1})).isTrue();
        assertThat(SecretFile.create(file, new byte[] {2})).isFalse();
        assertThat(SecretFile.read(file)).hasValue(new byte[] {1});

        var held = Files.createLink(parent.resolve("held"), file);
        SecretFile.replace(file, new byte[] {3, 4});
        assertThat(SecretFile.read(file)).hasValue(new byte[] {3, 4});
        assertThat(held).hasBinaryContent(new byte[] {0});
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void destroying_a_file_that_is_gone_is_harmless() throws IOException {
        SecretFile.destroy(directory.resolve("secret"));

        assertThat(SecretFile.read(directory.resolve("secret"))).isEmpty();
    }

    @Test
    void a_copy_holds_the_same_generations_and_loses_those_that_are_destroyed() throws Exception {
        Path copy = parent.resolve("copy");
        keys.create();
        var wrapped = keys.byGeneration(1).orElseThrow().encrypt(new byte[32], new byte[0]);
        assertThat(keys.copyTo(copy)).containsExactly(1);
        assertThat(new FileKeyEncryptionKeys(copy).byGeneration(1).orElseThrow().decrypt(wrapped, new byte[0]))
                .isEqualTo(new byte[32]);

        keys.create();
        keys.destroyOlderThan(2);

        assertThat(keys.copyTo(copy)).containsExactly(1, 2);
        keys.destroyIn(copy);
        assertThat(new FileKeyEncryptionKeys(copy).generations()).containsExactly(2);
        assertThat(copy.resolve("generation-0000000001.json")).doesNotExist();
        assertThat(new FileKeyEncryptionKeys(copy).copyTo(parent.resolve("copy-of-the-copy")))
                .containsExactly(2);
    }

    @Test
    void a_directory_of_other_keys_is_never_made_a_copy() {
        Path others = parent.resolve("others");
        keys.create();
        keys.create();
        var theirs = new FileKeyEncryptionKeys(others);
        theirs.create();

        assertThatThrownBy(() -> keys.copyTo(others))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .hasMessageContaining("something else than an earlier copy");
        theirs.copyTo(parent.resolve("copy-of-others"));
        assertThatThrownBy(() -> keys.copyTo(others)).isInstanceOf(UncheckedIOException.class);
        assertThat(theirs.generations()).containsExactly(1);
    }

    @Test
    void a_copy_of_a_lost_generation_stays() throws Exception {
        Path copy = parent.resolve("copy");
        keys.create();
        keys.create();
        keys.copyTo(copy);
        Files.delete(directory.resolve("generation-0000000002.json"));
        keys.destroyIn(copy);
        assertThat(new FileKeyEncryptionKeys(copy).generations()).containsExactly(1, 2);
        Files.delete(directory.resolve("generation-0000000001.json"));
        keys.destroyIn(copy);
        assertThat(new FileKeyEncryptionKeys(copy).generations()).containsExactly(1, 2);
    }

    @Test
    void a_system_that_was_left_behind_brings_nothing_back() throws Exception {
        Path copy = parent.resolve("copy");
        Path restored = parent.resolve("restored");
        keys.create();
        keys.copyTo(copy);
        new FileKeyEncryptionKeys(copy).copyTo(restored);
        keys.create();
        keys.destroyOlderThan(2);
        keys.copyTo(copy);
        keys.destroyIn(copy);

        var behind = new FileKeyEncryptionKeys(restored);
        assertThatThrownBy(() -> behind.copyTo(copy)).cause().hasMessageContaining("newer keys");
        behind.create();
        assertThatThrownBy(() -> behind.copyTo(copy)).cause().hasMessageContaining("destroyed in");
        assertThat(new FileKeyEncryptionKeys(copy).generations()).containsExactly(2);
    }

    @Test
    void a_copy_with_another_key_of_the_same_number_is_not_taken_for_one() throws Exception {
        Path copy = parent.resolve("copy");
        Path restored = parent.resolve("restored");
        keys.create();
        keys.copyTo(copy);
        new FileKeyEncryptionKeys(copy).copyTo(restored);
        keys.create();
        keys.copyTo(copy);
        var other = new FileKeyEncryptionKeys(restored);
        other.create();
        assertThatThrownBy(() -> other.copyTo(copy)).cause().hasMessageContaining("another key");
    }
}
