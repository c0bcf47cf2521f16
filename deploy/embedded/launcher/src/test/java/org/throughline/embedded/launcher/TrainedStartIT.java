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
import org.throughline.embedded.launcher.component.Component;
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
        var learned = new TrainedStarts(Files.createDirectories(directory.resolve("learned")), true);
        Component gateway = run(system(learned));
        trained().keep(learned, List.of(gateway));
        said.clear();
    }

    @Test
    void a_start_uses_what_training_left() throws Exception {
        Component gateway = run(system(trained()));

        assertThat(gateway.program().options())
                .contains("-XX:AOTCache=" + trained().cache(gateway));
        assertThat(said).anyMatch(line -> line.startsWith("gateway         ready"));
    }

    @Test
    void a_cache_with_bytes_gone_bad_in_the_middle_is_not_used() throws Exception {
        Path cache = trained().cache(gateway());
        byte[] bytes = Files.readAllBytes(cache);
        byte[] noise = new byte[bytes.length / 4];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, bytes.length / 2, noise.length);
        Files.write(cache, bytes);

        run(system(trained()));

        assertThat(said).anyMatch(line -> line.startsWith("gateway         ready"));
    }

    @Test
    void a_cache_cut_short_is_not_used() throws Exception {
        Path cache = trained().cache(gateway());
        Files.write(cache, Arrays.copyOf(Files.readAllBytes(cache), 10_000_000));

        run(system(trained()));

        assertThat(said).anyMatch(line -> line.startsWith("gateway         ready"));
    }

    /** Starts and stops the gateway. */
    private Component run(EmbeddedSystem system) throws Exception {
        var stages = system.stages();
        var supervisor = new Supervisor(
                stages, system.data().create(), system.ports().base(), InstantSource.system(), said::add);
        try {
            supervisor.start();
        } finally {
            supervisor.stop(WRITTEN_WITHIN);
        }
        return stages.getFirst().getFirst();
    }

    private Component gateway() throws IOException {
        return system(trained()).stages().getFirst().getFirst();
    }

    private EmbeddedSystem system(TrainedStarts starts) {
        return new EmbeddedSystem(
                new Installation(TestSystem.ROOT),
                new DataDirectory(directory.resolve("data")),
                PortPlan.free(),
                List.of("gateway"),
                starts);
    }

    private TrainedStarts trained() {
        return new TrainedStarts(directory.resolve("trained"), false);
    }
}
