package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.Installation;
import org.throughline.embedded.launcher.component.JavaRuntime;
import org.throughline.embedded.launcher.component.Port;
import org.throughline.embedded.launcher.verify.WrittenSystem;

/** Verifying a system as it is packaged: while its store runs, and when it is stopped. */
class VerifyIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private TestSystem system;

    @BeforeEach
    void write_two_services() {
        system = new TestSystem(directory.resolve("a system"), "store");
        system.up();
        try (var written = written()) {
            written.write("intake", 5);
            written.write("outcomes", 2);
        }
    }

    @AfterEach
    void down() {
        system.down();
    }

    @Test
    void a_running_system_is_verified_and_goes_on() {
        assertThat(verify(0).output()).containsPattern("intake +5 +10 +1 +5 \\S{64}  sound");
        try (var written = written()) {
            written.changeOneByte("outcomes", "outcomes-access", 2);
        }

        assertThat(verify(1).output()).contains("BROKEN at commit 2");
        system.invoke(0, "status", "--data", system.data().toString());
    }

    @Test
    void a_stopped_system_is_verified_alone_and_left_stopped() {
        try (var written = written()) {
            written.changeOneByte("intake", "intake", 4);
        }
        system.down();

        var verified = verify(1);

        assertThat(verified.output())
                .contains("BROKEN at commit 4")
                .containsPattern("outcomes +2 +4 +1 +2 \\S{64}  sound");
        assertThat(verified.complaint()).contains("store           ready", "store           stopped");
        assertThat(new DataDirectory(system.data()).state()).doesNotExist();
        assertThat(new Port(system.ports().store(), "store").isFree()).isTrue();
        system.up();
        verify(1);
    }

    @Test
    void a_tail_cut_off_a_stopped_system_is_missed() {
        try (var written = written()) {
            written.cut("intake", "intake", 4);
        }
        system.down();

        assertThat(verify(1).output())
                .contains("BROKEN at commit 4: the log ends before a commit that was anchored")
                .containsPattern("intake-access +5 +5 +1 +5 \\S{64}  sound");
    }

    @Test
    void stored_data_that_is_damaged_is_not_verified() throws IOException {
        system.down();
        damage();

        assertThat(verify(2).complaint()).contains("Not verified. store did not start", "./throughline logs store");
        assertThat(new DataDirectory(system.data()).state()).doesNotExist();
    }

    @Test
    void what_is_packaged_needs_nothing_but_its_own_jars() throws IOException, InterruptedException {
        var classPath = new Installation(TestSystem.ROOT)
                .launcherJars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var process = new ProcessBuilder(List.of(
                        JavaRuntime.executable(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        Launcher.class.getName(),
                        "verify",
                        "--data",
                        system.data().toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said.lines()).as(said).hasSize(6);
    }

    private Invocation verify(int code) {
        return system.invoke(code, "verify", "--data", system.data().toString());
    }

    private WrittenSystem written() {
        return WrittenSystem.at("mongodb://127.0.0.1:" + system.ports().store(), directory.resolve("keys"), anchors());
    }

    private Path anchors() {
        return new DataDirectory(system.data()).anchors();
    }

    /** Flips a bit in the middle of the largest file of the store. */
    private void damage() throws IOException {
        Path largest;
        try (var files = Files.list(system.data().resolve("store"))) {
            largest = files.max((one, other) -> Long.compare(size(one), size(other)))
                    .orElseThrow();
        }
        byte[] content = Files.readAllBytes(largest);
        content[content.length / 2] ^= 1;
        Files.write(largest, content);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
