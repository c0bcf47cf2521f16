package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.supervisor.ProcessIdentity;
import org.throughline.embedded.launcher.verify.WrittenSystem;
import org.throughline.embedded.store.EmbeddedStore;

/** The command on a system that runs in this process, as far as its state file says. */
class VerifyCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @SuppressWarnings("NullAway.Init")
    private Invocation invocation;

    @BeforeEach
    void in_an_empty_checkout() {
        Logging.quiet();
        invocation = new Invocation(root);
    }

    @Test
    void a_sound_system_exits_0_with_a_row_for_each_log() throws IOException {
        try (var store = store();
                var system = WrittenSystem.at(store.connectionString(), root.resolve("keys"), anchors())) {
            system.write("intake", 3);

            assertThat(invocation.run("verify")).isZero();
            assertThat(invocation.output().lines())
                    .hasSize(3)
                    .anyMatch(line -> line.matches("intake +3 +6 +1 +3 [0-9a-f]{64}  sound"))
                    .anyMatch(line -> line.matches("intake-access +3 +3 +1 +3 [0-9a-f]{64}  sound"));
        }
    }

    @Test
    void a_changed_byte_exits_1_and_names_the_commit() throws IOException {
        try (var store = store();
                var system = WrittenSystem.at(store.connectionString(), root.resolve("keys"), anchors())) {
            system.write("intake", 3);
            system.changeOneByte("intake", "intake", 2);

            assertThat(invocation.run("verify")).isEqualTo(1);
            assertThat(invocation.output().lines())
                    .anyMatch(line ->
                            line.startsWith("intake ") && line.endsWith("BROKEN at commit 2: its content was changed"));
            assertThat(invocation.run("verify", "--json")).isEqualTo(1);
            assertThat(invocation.output()).contains("\"sound\" : false", "\"firstBadCommit\" : 2");
        }
    }

    @Test
    void a_history_written_anew_with_its_anchors_exits_1_against_a_copy_of_the_anchors_taken_before()
            throws IOException {
        try (var store = store();
                var system = WrittenSystem.at(store.connectionString(), root.resolve("keys"), anchors())) {
            system.write("intake", 3);
            Files.move(anchors(), root.resolve("copy"));
            system.rewrite("intake", 3);
            system.anchor("intake", system.signer("intake"));

            assertThat(invocation.run("verify")).isZero();
            assertThat(invocation.run(
                            "verify", "--anchors", root.resolve("copy").toString()))
                    .isEqualTo(1);
            assertThat(invocation.output()).contains("BROKEN at commit 3: it is not the commit that was anchored");
        }
    }

    @Test
    void a_log_nobody_anchored_in_time_exits_1_although_it_is_sound() throws IOException {
        try (var store = store();
                var system = WrittenSystem.at(store.connectionString(), root.resolve("keys"), anchors())) {
            system.writeUnanchored("intake", 2, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-3)));

            assertThat(invocation.run("verify")).isEqualTo(1);
            assertThat(invocation.output()).contains("sound, but NOT ANCHORED");
            assertThat(invocation.run("verify", "--json")).isEqualTo(1);
            assertThat(invocation.output()).contains("\"sound\" : true", "\"anchored\" : false");
        }
    }

    @Test
    void a_system_without_logs_says_so_and_exits_0() throws IOException {
        try (var _ = store()) {
            assertThat(invocation.run("verify")).isZero();
            assertThat(invocation.output()).contains("no logs yet");
        }
    }

    @Test
    void where_nothing_is_there_is_nothing_to_verify() {
        assertThat(invocation.run("verify", "--data", root.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(invocation.complaint()).contains("Not verified. There is no store in", "--data", "./throughline up");
        assertThat(root.resolve("none")).doesNotExist();
        assertThat(invocation.run("verify", "--json")).isEqualTo(2);
        assertThat(invocation.output()).contains("\"notVerified\"");
    }

    @Test
    void a_directory_that_holds_something_else_is_left_alone() throws IOException {
        Files.createDirectories(root.resolve("shop/store"));

        assertThat(invocation.run("verify", "--data", root.resolve("shop").toString()))
                .isEqualTo(2);
        assertThat(invocation.complaint()).contains("holds something else");
        assertThat(root.resolve("shop/logs")).doesNotExist();
    }

    @Test
    void a_store_that_does_not_answer_is_not_verified() throws IOException {
        int silent;
        try (var closed = new ServerSocket(0, 1, Port.loopback())) {
            silent = closed.getLocalPort();
        }
        state("store", silent);

        assertThat(invocation.run("verify")).isEqualTo(2);
        assertThat(invocation.complaint()).contains("does not answer", "./throughline logs store");
    }

    @Test
    void a_system_that_runs_without_a_store_is_not_verified() throws IOException {
        state("issuer", 1);

        assertThat(invocation.run("verify")).isEqualTo(2);
        assertThat(invocation.complaint()).contains("without its store", "./throughline down");
    }

    private Path anchors() {
        return root.resolve(".throughline/anchors");
    }

    private EmbeddedStore store() throws IOException {
        var store = EmbeddedStore.start(root.resolve(".throughline/store"), 0);
        state("store", store.port());
        return store;
    }

    /** As if this process were the supervisor and its one component. */
    private void state(String component, int port) throws IOException {
        var self = ProcessIdentity.of(ProcessHandle.current());
        Files.createDirectories(root.resolve(".throughline"));
        Files.writeString(
                root.resolve(".throughline/state.json"), """
                {"supervisor": {"pid": %1$d, "startedAt": "%2$s"}, "since": "%2$s", "portBase": 18080,
                 "components": [{"name": "%3$s", "phase": "READY", "process": {"pid": %1$d, "startedAt": "%2$s"},
                                 "since": "%2$s", "readiness": "mongodb://127.0.0.1:%4$d", "restarts": 0}]}
                """.formatted(self.pid(), self.startedAt(), component, port));
    }
}
