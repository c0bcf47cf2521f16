package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.EmbeddedSystem;
import org.throughline.embedded.launcher.component.Installation;
import org.throughline.embedded.launcher.component.PortPlan;
import org.throughline.embedded.launcher.component.TrainedStarts;
import org.throughline.embedded.launcher.supervisor.Supervisor;

/** What a training run leaves makes a start faster and must never make it wrong. */
class TrainedStartIT {

    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void train() throws Exception {
        run(true);
        said.clear();
    }

    @Test
    void a_start_uses_what_training_left() throws Exception {
        var options = system(false).stages().getFirst().getFirst().program().options();

        assertThat(options).contains("-XX:AOTCache=" + cache());
        assertThat(run(false)).anyMatch(line -> line.startsWith("gateway         ready"));
    }

    @Test
    void a_cache_with_bytes_gone_bad_in_the_middle_is_not_used() throws Exception {
        byte[] cache = Files.readAllBytes(cache());
        byte[] noise = new byte[cache.length / 4];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, cache, cache.length / 2, noise.length);
        Files.write(cache(), cache);

        assertThat(run(false)).anyMatch(line -> line.startsWith("gateway         ready"));
    }

    @Test
    void a_cache_cut_short_is_not_used() throws Exception {
        byte[] cache = Files.readAllBytes(cache());
        Files.write(cache(), Arrays.copyOf(cache, cache.length / 2));

        assertThat(run(false)).anyMatch(line -> line.startsWith("gateway         ready"));
    }

    /** Starts and stops the gateway; gives what was said. */
    private List<String> run(boolean training) throws Exception {
        var system = system(training);
        var supervisor = new Supervisor(
                system.stages(), system.data().create(), system.ports().base(), InstantSource.system(), said::add);
        try {
            supervisor.start();
        } finally {
            supervisor.stop(WRITTEN_WITHIN);
        }
        return said;
    }

    private EmbeddedSystem system(boolean training) {
        return new EmbeddedSystem(
                new Installation(TestSystem.ROOT),
                new DataDirectory(directory.resolve("data")),
                PortPlan.free(),
                List.of("gateway"),
                new TrainedStarts(directory, training));
    }

    private Path cache() throws IOException {
        Path cache = new TrainedStarts(directory, false).cache("gateway");
        assertThat(cache).exists();
        return cache;
    }
}
