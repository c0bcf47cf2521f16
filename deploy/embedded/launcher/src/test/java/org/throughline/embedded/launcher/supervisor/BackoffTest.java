package org.throughline.embedded.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void the_wait_doubles_while_a_component_keeps_dying_and_is_bounded() {
        var backoff = Backoff.initial();
        for (int deaths = 0; deaths < 100; deaths++) {
            var next = backoff.after(Duration.ZERO);
            assertThat(next.delay()).isBetween(backoff.delay(), Backoff.LONGEST);
            backoff = next;
        }
        assertThat(backoff.delay()).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void a_component_that_served_well_is_not_punished_for_its_past() {
        assertThat(new Backoff(Backoff.LONGEST).after(Backoff.RECOVERED_AFTER)).isEqualTo(Backoff.initial());
    }
}
