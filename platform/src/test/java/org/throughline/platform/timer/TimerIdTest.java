package org.throughline.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimerIdTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static TimerId due(Instant moment) {
        return new TimerId("order/1", "deadline", moment);
    }

    @Test
    void a_timer_is_never_due_before_the_moment_it_was_set_for() {
        assertThat(due(NOON).due()).isEqualTo(NOON);
        assertThat(due(NOON.plusNanos(1)).due()).isEqualTo(NOON.plusMillis(1));
        assertThat(due(NOON.plusNanos(999_999)).due()).isEqualTo(NOON.plusMillis(1));
        assertThat(due(NOON.plusMillis(1)).due()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void a_timer_read_back_from_its_row_is_the_same_timer() {
        TimerId set = due(NOON.plusNanos(123_456));
        assertThat(due(Instant.ofEpochMilli(set.due().toEpochMilli()))).isEqualTo(set);
        assertThat(due(NOON.plusNanos(123_456)).commitId()).isEqualTo(set.commitId());
    }
}
