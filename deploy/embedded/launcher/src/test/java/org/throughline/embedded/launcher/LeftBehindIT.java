package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.component.JavaRuntime;

/** How a system ends other than by {@code down}: by Ctrl-C, or by the death of its supervisor. */
class LeftBehindIT {

    /** A build that runs in the background ignores SIGINT, and so would all it starts. */
    private static final List<String> HEARS_CTRL_C =
            Files.exists(Path.of("/proc")) ? List.of("env", "--default-signal=INT") : List.of();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private TestSystem system;

    @BeforeEach
    void plan() {
        system = new TestSystem(directory.resolve("a directory"), "issuer,gateway");
    }

    @AfterEach
    void down() {
        system.down();
    }

    @Test
    void what_a_killed_supervisor_left_behind_is_replaced_by_the_next_up() throws IOException {
        system.up();
        var left = system.process("issuer");
        kill_the_supervisor();
        assertThat(left.isAlive()).isTrue();
        var status = system.invoke(1, "status", "--data", system.data().toString());
        assertThat(status.output()).contains("left behind", "The supervisor is gone");

        assertThat(system.up().output()).contains("issuer          stopped, left behind as pid " + left.pid());

        assertThat(left.isAlive()).isFalse();
        system.invoke(0, "status", "--data", system.data().toString());
    }

    @Test
    void what_a_killed_supervisor_left_behind_is_stopped_by_down() throws IOException {
        system.up();
        var left = List.of(system.process("issuer"), system.process("gateway"));
        kill_the_supervisor();

        assertThat(system.down().output()).contains("left behind", "Stopped.");

        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(system.down().output()).contains("Nothing was running");
    }

    @Test
    void ctrl_c_stops_all_in_reverse_order() throws Exception {
        var foreground = foreground();
        try {
            var lines = foreground.inputReader(StandardCharsets.UTF_8);
            while (!String.valueOf(lines.readLine()).startsWith("Stop:"))
                assertThat(foreground.isAlive()).isTrue();
            var components = List.of(system.process("issuer"), system.process("gateway"));

            new ProcessBuilder("kill", "-INT", "" + foreground.pid()).start().waitFor();

            var last = lines.lines()
                    .map(line -> line.strip().replaceAll(" .*", ""))
                    .toList();
            assertThat(last).containsExactly("gateway", "issuer");
            assertThat(foreground.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(components).noneMatch(ProcessHandle::isAlive);
        } finally {
            foreground.destroy();
        }
    }

    private Process foreground() throws IOException {
        Path target = TestSystem.ROOT.resolve("deploy/embedded/launcher/target");
        String classPath = target.resolve("throughline-launcher.jar") + File.pathSeparator + target.resolve("lib/*");
        var command = new ArrayList<>(HEARS_CTRL_C);
        command.addAll(List.of(JavaRuntime.executable(), "-Dthroughline.root=" + TestSystem.ROOT));
        command.addAll(List.of("-cp", classPath, Launcher.class.getName()));
        command.addAll(List.of(system.upArguments()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private void kill_the_supervisor() throws IOException {
        var supervisor = system.state().supervisor().find().orElseThrow();
        supervisor.destroyForcibly();
        await().atMost(Duration.ofSeconds(10)).until(() -> !supervisor.isAlive());
    }
}
