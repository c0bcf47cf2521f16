package org.throughline.embedded.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

    @Test
    void a_living_process_is_found() {
        assertThat(self.find()).contains(ProcessHandle.current());
    }

    @Test
    void a_process_that_got_the_number_later_is_somebody_else() {
        var earlier = new ProcessIdentity(self.pid(), self.startedAt().minus(Duration.ofSeconds(3)));

        assertThat(earlier.isAlive()).isFalse();
    }

    @Test
    void a_corrected_clock_does_not_make_a_stranger_of_it() {
        var shifted = new ProcessIdentity(self.pid(), self.startedAt().plus(Duration.ofSeconds(1)));

        assertThat(shifted.isAlive()).isTrue();
    }
}
