package org.throughline.embedded.launcher.verify;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        system = WrittenSystem.at(store.connectionString(), directory.resolve("keys"));
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

    private SystemVerification verify() {
        return SystemVerification.of(system.mongo(), said::add);
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
