package org.throughline.embedded.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorLockTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void a_lock_has_one_holder_and_can_be_taken_again_after() throws IOException {
        Path file = directory.resolve("supervisor.lock");

        try (var _ = SupervisorLock.tryTake(file).orElseThrow()) {
            assertThat(SupervisorLock.tryTake(file)).isEmpty();
        }
        try (var again = SupervisorLock.tryTake(file).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
