package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log does not take in. */
class NamesAndBoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Jane Doe", "a\u0000b", "über", "-first", "a\nb", "{\"$gt\":1}"})
    void a_name_that_stands_in_clear_is_short_and_plain(String name) {
        assertThatThrownBy(() -> Commits.event("e", name, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Commits.event(name, "s", 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Commits.header(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refused_name_is_not_repeated_in_the_error() {
        assertThatThrownBy(() -> Commits.header("Jane Doe")).hasMessageNotContaining("Jane");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.throughline.CakeOrdered", "bakery.cake-ordered", "bakery.cake-ordered.v0", "Bakery.v1"})
    void an_event_type_is_a_short_name_with_a_version_and_never_a_class_name(String type) {
        ProposedEvent event = Commits.event("e", "s", 600);
        assertThatThrownBy(() -> new ProposedEvent("s", "e", type, 1, event.header(), event.sealed(), event.digest()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_holds_up_to_256_kib() {
        assertThat(Commits.event("e", "s", 256 * 1024).sealed().length()).isEqualTo(262_144);
        assertThatThrownBy(() -> Commits.event("e", "s", 256 * 1024 + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Commits.event("e", "s", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_commit_holds_up_to_4_mib_and_1000_events() {
        assertThatThrownBy(() -> commit(16, 256 * 1024)).isInstanceOf(IllegalArgumentException.class);
        assertThat(commit(15, 256 * 1024).events()).hasSize(15);
        assertThat(commit(1_000, 10).events()).hasSize(1_000);
        assertThatThrownBy(() -> commit(1_001, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> commit(0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_events_of_a_commit_may_not_share_an_id() {
        ProposedEvent event = Commits.event("e", "s", 10);
        assertThatThrownBy(() -> new ProposedCommit(Commits.id("c"), List.of(event, event), Map.of("s", 0L), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_stream_written_needs_an_expected_version() {
        ProposedEvent event = Commits.event("e", "s", 10);
        assertThatThrownBy(() -> new ProposedCommit(Commits.id("c"), List.of(event), Map.of("t", 0L), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProposedCommit(Commits.id("c"), List.of(event), Map.of("s", -2L), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_of_a_payload_is_printed() {
        assertThat(Commits.event("e", "s", 10).toString()).doesNotContain("[B");
        assertThat(Commits.event("e", "s", 10).sealed()).hasToString("SealedBytes[10]");
    }

    private static ProposedCommit commit(int events, int bytes) {
        List<ProposedEvent> proposed = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            proposed.add(Commits.event("e" + i, "s", bytes));
        }
        return new ProposedCommit(Commits.id("c"), proposed, Map.of("s", 0L), null);
    }
}
