package org.throughline.embedded.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.verify.WrittenSystem;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.DestructionOrder;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.privacy.SealContext;
import org.throughline.platform.privacy.SealedPayload;
import org.throughline.platform.privacy.Sealing;
import org.throughline.platform.privacy.Vault;

/** Backing a system up and putting it back on an empty machine, with the store as it is packaged. */
class BackupIT {

    private static final KeyKind RECIPES = new KeyKind("recipes");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private TestSystem system;

    @BeforeEach
    void write_two_services() {
        system = new TestSystem(directory.resolve("a system"), "store");
        system.up();
        try (var written = written(system)) {
            written.write("intake", 5);
            written.write("outcomes", 2);
        }
    }

    @AfterEach
    void down() {
        system.down();
    }

    @Test
    void a_running_system_is_put_back_as_it_was_and_goes_on() {
        var backedUp = backUp(0, "backup");
        try (var written = written(system)) {
            written.write("intake", 6);
        }

        var began = Instant.now();
        var restored = restore(0, "backup", "anew");

        report("restore drill of 14 commits, a store started and stopped for it", began);
        assertThat(backedUp.output()).containsPattern("intake +5 +10 +5 [0-9a-f]{64}");
        assertThat(restored.output()).containsPattern("intake-access +5 +5 +5 [0-9a-f]{64}");
        assertThat(verify(0, "anew").output())
                .containsPattern("intake +5 +10 +1 +5 \\S{64}  sound")
                .containsPattern("outcomes-access +2 +2 +1 +2 \\S{64}  sound");
        var anew = new TestSystem(directory.resolve("anew"), "store");
        anew.up();
        try (var written = written(anew)) {
            written.write("intake", 6); // the first five are repeats, which change nothing
            assertThat(verify(0, "anew").output()).containsPattern("intake +6 +12 +2 +6 \\S{64}  sound");
        } finally {
            anew.down();
        }
        assertThat(verify(0, system.data().toString()).output()).containsPattern("intake +6 +12");
    }

    @Test
    void a_stopped_system_is_backed_up_and_left_stopped() throws IOException {
        system.down();

        backUp(0, "backup");

        assertThat(new DataDirectory(system.data()).state()).doesNotExist();
        try (var files = Files.walk(directory.resolve("backup"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> permissions(file).equals("rw-------"))
                    .noneMatch(file -> file.toString().contains("generation-"))
                    .noneMatch(file -> file.toString().contains("signing-key"));
        }
    }

    @Test
    void what_newer_anchors_tell_of_is_missed_position_by_position() {
        backUp(0, "backup");
        try (var written = written(system)) {
            written.write("intake", 7);
        }
        String newer = new DataDirectory(system.data()).anchors().toString();

        var refused = restore(1, "backup", "anew", "--anchors", newer);

        assertThat(refused.complaint())
                .contains("Not restored. The backup is older than the anchors shown")
                .contains("intake: positions 11 to 14", "intake-access: positions 6 to 12");
        assertThat(directory.resolve("anew")).doesNotExist();
        assertThat(restore(1, "backup", "anew", "--anchors", newer + "/intake/intake.anchors")
                        .complaint())
                .contains("intake: positions 11 to 14")
                .doesNotContain("intake-access: positions");
        assertThat(restore(0, "backup", "anew", "--anchors", newer, "--accept-loss")
                        .output())
                .contains("MISSING  intake: positions 11 to 14");
        assertThat(directory.resolve("anew/restored.json")).content().contains("\"from\" : 11", "\"to\" : 14");
    }

    @Test
    void a_reaction_goes_on_where_it_was_and_a_view_begins_anew() {
        try (var mongo = MongoClients.create(address(system))) {
            var tokens = mongo.getDatabase("throughline-intake").getCollection("tokens");
            tokens.insertOne(new Document("_id", "reaction_open_plan_v1").append("position", 9L));
            tokens.insertOne(new Document("_id", "waiting_list_v3").append("position", 10L));
            mongo.getDatabase("throughline-intake")
                    .getCollection("parked")
                    .insertOne(new Document("_id", "reaction_open_plan_v1|cake/1")
                            .append("processor", "reaction_open_plan_v1"));
        }
        backUp(0, "backup");
        restore(0, "backup", "anew");

        var anew = new TestSystem(directory.resolve("anew"), "store");
        anew.up();
        try (var mongo = MongoClients.create(address(anew))) {
            var database = mongo.getDatabase("throughline-intake");
            assertThat(database.getCollection("tokens").find())
                    .containsExactly(new Document("_id", "reaction_open_plan_v1").append("position", 9L));
            assertThat(database.getCollection("parked").countDocuments()).isEqualTo(1);
        } finally {
            anew.down();
        }
    }

    @Test
    void what_was_erased_stays_unreadable_whatever_backup_is_put_back() {
        SealContext doomedAt;
        SealContext keptAt;
        SealedPayload doomed;
        SealedPayload kept;
        try (var mongo = MongoClients.create(address(system))) {
            var vault = vault(mongo.getDatabase("throughline-vault"), system.data());
            var first = (DataKey) vault.keyFor(new KeyScope("bakery", RECIPES, "owner-1"));
            var second = (DataKey) vault.keyFor(new KeyScope("bakery", RECIPES, "owner-2"));
            doomedAt = new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 1, first.id());
            keptAt = new SealContext("bakery", "event-2", "bakery.loaf-baked.v1", 1, second.id());
            doomed = new Sealing().seal("rye".getBytes(UTF_8), doomedAt, first);
            kept = new Sealing().seal("oat".getBytes(UTF_8), keptAt, second);
            backUp(0, "before");
            erase(mongo.getDatabase("throughline-vault"), first.id());
        }
        backUp(0, "after");

        assertThat(directory.resolve("keys/generation-0000000001.json")).doesNotExist();
        assertThat(restore(2, "before", "anew").complaint())
                .contains("opens with key generation [1]", "holds [2]", "After an erasure");
        restore(0, "after", "anew");
        var anew = new TestSystem(directory.resolve("anew"), "store");
        anew.up();
        try (var mongo = MongoClients.create(address(anew))) {
            var vault = vault(mongo.getDatabase("throughline-vault"), anew.data());
            assertThat(new Sealing().open(doomed, doomedAt, vault.key(doomedAt.keyId())))
                    .isEqualTo(new Opened.Erased());
            assertThat(new Sealing().open(kept, keptAt, vault.key(keptAt.keyId())))
                    .isInstanceOf(Opened.Plain.class);
        } finally {
            anew.down();
        }
    }

    @Test
    void a_backup_that_was_changed_anywhere_is_not_restored() throws IOException {
        backUp(0, "backup");
        int files = 0;
        try (var found = Files.walk(directory.resolve("backup"))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                if (content.length == 0) continue;
                byte[] changed = content.clone();
                changed[content.length / 2] ^= 1;
                Files.write(file, changed);
                var refused = new Invocation(TestSystem.ROOT);
                assertThat(refused.run(restoring("backup", "anew")))
                        .as(file + refused.complaint())
                        .isIn(1, 2);
                assertThat(refused.complaint()).contains("Not restored.");
                Files.write(file, content);
                files++;
            }
        }

        assertThat(files).isGreaterThan(10);
        Files.createFile(directory.resolve("backup/vault/more.bson"));
        assertThat(restore(1, "backup", "anew").complaint()).contains("vault/more.bson");
        assertThat(directory.resolve("anew")).doesNotExist();
    }

    @Test
    void a_backup_by_somebody_elses_key_is_not_what_the_anchors_kept_elsewhere_speak_for() throws IOException {
        Path anchors = new DataDirectory(system.data()).anchors();
        Path genuine = directory.resolve("genuine");
        Files.move(anchors, genuine);
        try (var written = written(system)) {
            written.anchor("intake", written.signer("intake"));
            written.anchor("outcomes", written.signer("outcomes"));
        }
        backUp(0, "backup");

        assertThat(restore(1, "backup", "anew", "--anchors", genuine.toString()).complaint())
                .contains("not signed by intake", "UNKNOWN_KEY");
        restore(0, "backup", "anew");
    }

    @Test
    void a_broken_log_is_not_backed_up_and_nothing_is_left() {
        try (var written = written(system)) {
            written.changeOneByte("intake", "intake", 4);
        }

        assertThat(backUp(1, "backup").complaint())
                .contains("Not backed up. The log intake is not what was recorded (commit 4: ALTERED)");
        assertThat(directory.resolve("backup")).isEmptyDirectory();
    }

    @Test
    void a_cut_log_is_not_backed_up_while_an_anchor_tells_of_more() {
        try (var written = written(system)) {
            written.cut("intake", "intake", 4);
        }

        assertThat(backUp(1, "backup").complaint()).contains("commit 4: CUT");
    }

    @Test
    void neither_goes_where_something_is_or_where_it_does_not_belong() throws IOException {
        backUp(0, "backup");

        assertThat(backUp(2, "backup").complaint()).contains("holds something already");
        assertThat(backUp(2, "a system/backup").complaint()).contains("kept apart");
        assertThat(system.invoke(
                                2,
                                "backup",
                                "--data",
                                system.data().toString(),
                                "--to",
                                at("b"),
                                "--keys-to",
                                at("b/k"))
                        .complaint())
                .contains("kept apart");
        assertThat(restore(2, "backup", "a system").complaint()).contains("holds data already");
        assertThat(restore(2, "keys", "anew").complaint()).contains("is no backup");
        Files.move(directory.resolve("keys"), directory.resolve("lost"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(restore(2, "backup", "anew").complaint()).contains("There are no keys in");
        Files.createDirectory(
                directory.resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(directory.resolve("keys/something"));
        assertThat(backUp(2, "another").complaint()).contains("something else than an earlier copy of these keys");
        assertThat(directory.resolve("anew")).doesNotExist();
        assertThat(directory.resolve("anew.restoring")).doesNotExist();
    }

    private Invocation backUp(int code, String to) {
        return system.invoke(
                code, "backup", "--data", system.data().toString(), "--to", at(to), "--keys-to", at("keys"));
    }

    private Invocation restore(int code, String from, String data, String... more) {
        return system.invoke(code, restoring(from, data, more));
    }

    private String[] restoring(String from, String data, String... more) {
        var arguments =
                new ArrayList<>(List.of("restore", "--from", at(from), "--keys", at("keys"), "--data", at(data)));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Invocation verify(int code, String data) {
        return system.invoke(code, "verify", "--data", at(data));
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    private static String address(TestSystem system) {
        return "mongodb://127.0.0.1:" + system.ports().store();
    }

    private static WrittenSystem written(TestSystem system) {
        var data = new DataDirectory(system.data());
        return WrittenSystem.at(address(system), data.keys(), data.anchors());
    }

    private static Vault vault(MongoDatabase database, Path data) {
        return new Vault(database, new FileKeyEncryptionKeys(new DataDirectory(data).keys()), Set.of(RECIPES));
    }

    private void erase(MongoDatabase database, KeyId key) {
        var generations = new FileKeyEncryptionKeys(new DataDirectory(system.data()).keys());
        var order = new DestructionOrder(Set.of(key), "owner-request", "retention-ended", "actor-1", Instant.EPOCH);
        var passing = new AtomicLong();
        LongSupplier nanoTime = () -> passing.addAndGet(Duration.ofHours(1).toNanos());
        new Erasure(database, generations, () -> {}, Clock.systemUTC(), nanoTime).erase(UUID.randomUUID(), order);
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(String what, Instant began) {
        System.out.println(what + ": " + Duration.between(began, Instant.now()).toMillis() + " ms");
    }
}
