package org.throughline.outcomes.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.outcomes.timeline.view.TimelineState;

class TimelineStateTest {
    @Test
    void a_state_is_read_back_from_its_text() {
        TimelineState state = new TimelineState(1_234, 56);
        assertThat(TimelineState.of(state.toString())).contains(state);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "12", "12-", "-3", "12-3-4", "1234567890123456789-1", "a-b"})
    void any_other_text_is_none(String text) {
        assertThat(TimelineState.of(text)).isEmpty();
    }
}
