package org.throughline.embedded.launcher.verify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.store.EmbeddedStore;

class SystemVerificationTest {

    private final List<String> said = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedStore store;

    @SuppressWarnings("NullAway.Init")
    private WrittenSystem system;

    @BeforeEach
    void start() throws IOException {
        store = EmbeddedStore.start(directory.resolve("store"), 0);
        system = WrittenSystem.at(store.connectionString(), directory.resolve("keys"), anchors());
    }

    @AfterEach
    void stop() {
        system.close();
        store.close();
    }

    @Test
    void a_system_without_logs_is_sound_and_empty() {
        var verification = verify();

        assertThat(verification.isSound()).isTrue();
        assertThat(verification.isEmpty()).isTrue();
    }

    @Test
    void both_logs_of_every_service_are_walked_and_the_vault_is_none() {
        system.write("intake", 12);
        system.write("outcomes", 3);

        var verification = verify();

        assertThat(verification.isSound()).isTrue();
        assertThat(rows(verification))
                .containsExactly(
                        "intake 12 24 sound",
                        "intake-access 12 12 sound",
                        "outcomes 3 6 sound",
                        "outcomes-access 3 3 sound");
        assertThat(verification.logs()).extracting(VerifiedLog::head).doesNotHaveDuplicates();
    }

    @Test
    void one_byte_changed_in_an_event_log_is_named_with_its_commit() {
        system.write("intake", 12);
        system.changeOneByte("intake", "intake", 7);

        var verification = verify();

        assertThat(verification.isSound()).isFalse();
        assertThat(rows(verification))
                .containsExactly(
                        "intake 6 12 BROKEN at commit 7: its content was changed", "intake-access 12 12 sound");
    }

    @Test
    void one_byte_changed_in_an_access_log_is_named_with_its_commit() {
        system.write("intake", 12);
        system.changeOneByte("intake", "intake-access", 1);

        assertThat(rows(verify()))
                .containsExactly("intake 12 24 sound", "intake-access 0 0 BROKEN at commit 1: its content was changed");
    }

    @Test
    void a_commit_that_was_removed_is_named() {
        system.write("intake", 12);
        system.collection("intake", "intake").deleteOne(eq("_id", 5L));

        assertThat(rows(verify())).contains("intake 4 8 BROKEN at commit 5: it is not there");
    }

    @Test
    void a_log_that_was_removed_whole_is_missed_as_long_as_a_view_of_it_is_left() {
        system.write("intake", 2);
        system.collection("intake", "waiting-list").insertOne(new BsonDocument("_id", new BsonInt64(1)));
        system.collection("intake", "intake-access").drop();

        assertThat(rows(verify()))
                .containsExactly("intake 2 4 sound", "intake-access 0 0 BROKEN at commit 1: it is not there");
    }

    @Test
    void programs_read_the_same_as_people() throws IOException {
        system.write("intake", 2);
        system.changeOneByte("intake", "intake", 2);

        var json = new JsonMapper().readTree(verify().json());

        assertThat(json.get("sound").asBoolean()).isFalse();
        var broken = json.get("logs").get(0);
        assertThat(broken.get("log").asText()).isEqualTo("intake");
        assertThat(broken.get("firstBadCommit").asLong()).isEqualTo(2);
        assertThat(broken.get("finding").asText()).isEqualTo("ALTERED");
        var sound = json.get("logs").get(1);
        assertThat(sound.get("sound").asBoolean()).isTrue();
        assertThat(sound.get("head").asText()).hasSize(64);
    }

    @Test
    void nothing_of_what_is_recorded_is_printed() {
        system.write("intake", 2);
        system.changeOneByte("intake", "intake", 2);

        var verification = verify();

        assertThat(verification.table() + verification.json() + said)
                .doesNotContain(WrittenSystem.PAYLOAD, "bak", "cake", "customer");
    }

    @Test
    void a_long_log_says_how_far_it_is_every_fifty_thousand_commits() {
        var progress = SystemVerification.saying("intake", said::add);

        LongStream.iterate(1_000, commits -> commits <= 120_000, commits -> commits + 1_000)
                .forEach(progress);

        assertThat(said).containsExactly("intake: 50000 commits sound so far", "intake: 100000 commits sound so far");
    }

    @Test
    void the_anchors_of_each_log_are_counted() {
        system.write("intake", 3);
        system.write("intake", 0);

        assertThat(verify().logs())
                .extracting(VerifiedLog::name, VerifiedLog::anchors, VerifiedLog::anchoredUpTo)
                .containsExactly(tuple("intake", 1, 3L), tuple("intake-access", 1, 3L));
        assertThat(said).containsExactly("the broker is not up, so the topic of anchors is not read");
    }

    @Test
    void a_tail_that_was_cut_is_missed_by_the_anchors_alone() throws IOException {
        system.write("intake", 12);
        system.cut("intake", "intake", 9);

        assertThat(rows(verify()))
                .contains("intake 8 16 BROKEN at commit 9: the log ends before a commit that was anchored");
        forgetAnchors();
        assertThat(verify().isSound()).isTrue();
    }

    @Test
    void a_history_that_was_written_anew_is_found_by_the_anchors_alone() throws IOException {
        system.write("intake", 12);
        system.rewrite("intake", 12);

        assertThat(verify().logs())
                .extracting(VerifiedLog::result)
                .allMatch(result -> result.startsWith("BROKEN at commit 12: it is not the commit that was anchored"))
                .hasSize(2);
        forgetAnchors();
        assertThat(verify().isSound()).isTrue();
    }

    @Test
    void logs_that_are_gone_with_their_database_are_missed() {
        system.write("intake", 2);
        system.mongo().getDatabase("throughline-intake").drop();

        assertThat(rows(verify()))
                .containsExactly(
                        "intake 0 0 BROKEN at commit 1: it is not there",
                        "intake-access 0 0 BROKEN at commit 1: it is not there");
    }

    @Test
    void an_anchor_that_another_service_signed_proves_nothing() throws IOException {
        system.write("intake", 2);
        system.write("outcomes", 2);
        Files.delete(system.directory("intake").file("intake"));
        system.anchor("intake", system.signer("outcomes"));

        assertThat(rows(verify()))
                .contains(
                        "intake 2 4 BROKEN at commit 2: an anchor of it was signed by a key that is not the service's");
    }

    @Test
    void an_anchor_that_was_changed_is_found() throws IOException {
        system.write("intake", 2);
        Path file = system.directory("intake").file("intake");
        Files.writeString(file, Files.readString(file).replace("1970-01-01", "1970-01-02"));

        assertThat(rows(verify()))
                .contains("intake 2 4 BROKEN at commit 2: an anchor of it does not bear the signature it claims");
    }

    @Test
    void an_anchor_file_that_is_damaged_is_found_and_the_chain_is_walked_all_the_same() throws IOException {
        system.write("intake", 2);
        Files.writeString(system.directory("intake").file("intake"), "{}\n", StandardOpenOption.APPEND);

        assertThat(rows(verify()))
                .contains(
                        "intake 2 4 BROKEN at commit 0: among the anchors stands something that is none",
                        "intake-access 2 2 sound");
    }

    @Test
    void a_log_without_anchors_is_sound_and_says_aloud_that_this_proves_little() throws IOException {
        system.write("intake", 2);
        assertThat(verify(Instant.now().plusSeconds(121)).isAnchored()).isTrue();
        forgetAnchors();

        var verification = verify();

        assertThat(verification.isSound()).isTrue();
        assertThat(verification.isAnchored()).as("just written").isTrue();
        assertThat(verify(Instant.now().plusSeconds(121)).isAnchored()).isFalse();
        assertThat(verification.table()).contains("NOT ANCHORED");
        assertThat(said).contains("there are no anchor files: " + anchors() + " is not there");
    }

    private SystemVerification verify() {
        return verify(Instant.now());
    }

    private SystemVerification verify(Instant at) {
        try {
            return SystemVerification.of(
                    system.mongo(), AnchorsAtHand.read(anchors(), Optional.empty(), said::add), at, said::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path anchors() {
        return directory.resolve("anchors");
    }

    private void forgetAnchors() throws IOException {
        Files.move(anchors(), directory.resolve("taken-away"));
    }

    private static List<String> rows(SystemVerification verification) {
        return verification.logs().stream()
                .map(log -> "%s %d %d %s"
                        .formatted(
                                log.name(),
                                log.outcome().commits(),
                                log.outcome().events(),
                                log.result()))
                .toList();
    }
}
