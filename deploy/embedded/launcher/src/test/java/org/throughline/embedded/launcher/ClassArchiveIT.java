package org.throughline.embedded.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.embedded.launcher.component.DataDirectory;

/** The archives of parsed classes, which make a start faster and must never make it wrong. */
class ClassArchiveIT {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private TestSystem system;

    @BeforeEach
    void start_and_stop_once() {
        system = new TestSystem(directory.resolve("data"), "gateway");
        system.up();
        system.down();
    }

    @AfterEach
    void down() {
        system.down();
    }

    @Test
    void an_archive_with_bytes_gone_bad_in_the_middle_is_not_used() throws IOException {
        byte[] archive = Files.readAllBytes(archive());
        byte[] noise = new byte[archive.length / 4];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, archive, archive.length / 2, noise.length);
        Files.write(archive(), archive);

        assertThat(system.up().output()).contains("gateway         ready");
    }

    @Test
    void an_archive_cut_short_is_not_used() throws IOException {
        byte[] archive = Files.readAllBytes(archive());
        Files.write(archive(), Arrays.copyOf(archive, archive.length / 2));

        assertThat(system.up().output()).contains("gateway         ready");
    }

    private Path archive() {
        return new DataDirectory(system.data()).archive("gateway");
    }
}
