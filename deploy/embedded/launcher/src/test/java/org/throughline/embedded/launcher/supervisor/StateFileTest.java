package org.throughline.embedded.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void what_was_written_is_read_back() throws IOException {
        var file = new StateFile(directory.resolve("state.json"));
        var running = new ComponentState(
                "broker", Phase.READY, new ProcessIdentity(42, NOON), NOON, URI.create("kafka://127.0.0.1:18083"), 3);
        var idle = new ComponentState("gateway", Phase.STOPPED, null, NOON, URI.create("http://127.0.0.1:18080/"), 0);
        var state = new SystemState(new ProcessIdentity(41, NOON), NOON, 18_080, List.of(running, idle));

        file.write(state);

        assertThat(file.read()).contains(state);
    }

    @Test
    void no_file_is_nothing_running() throws IOException {
        assertThat(new StateFile(directory.resolve("state.json")).read()).isEmpty();
    }

    @Test
    void a_damaged_file_is_named_and_not_guessed_at() throws IOException {
        Path path = directory.resolve("state.json");
        Files.writeString(path, "{\"supervisor\":");

        assertThatThrownBy(() -> new StateFile(path).read())
                .isInstanceOf(StateFile.DamagedException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("damaged");
    }
}
