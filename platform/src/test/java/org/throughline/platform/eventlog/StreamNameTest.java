package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StreamNameTest {
    @Test
    void a_stream_is_named_after_what_it_is_about_and_whose_it_is() {
        assertThat(StreamName.in("org-1", "order/a")).isEqualTo("order/a@org-1");
        assertThat(StreamName.of("order/a@org-1")).isEqualTo("order/a");
    }

    @Test
    void a_name_that_looks_like_anothers_stream_stays_its_owners() {
        String posing = StreamName.in("org-1", "order/a@org-2");

        assertThat(posing).isNotEqualTo(StreamName.in("org-2", "order/a"));
        assertThat(StreamName.of(posing)).isEqualTo("order/a@org-2");
    }

    @Test
    void a_stream_holds_facts_of_its_owner_only() {
        assertThat(StreamName.isOf("org-1", "order/a@org-1")).isTrue();
        assertThat(StreamName.isOf("org-2", "order/a@org-1")).isFalse();
        assertThat(StreamName.isOf("org-1", "order/a@org-2@org-1")).isTrue();
        assertThat(StreamName.isOf("org-1", "order/a")).isTrue();
    }

    @Test
    void an_organisation_whose_name_could_be_taken_for_two_is_refused() {
        assertThatThrownBy(() -> StreamName.in("org@1", "order/a")).isInstanceOf(IllegalArgumentException.class);
    }
}
