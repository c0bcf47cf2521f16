package org.throughline.platform.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String SOURCE = "intake";

    private final Knowledge knowledge = new Knowledge();

    private static KnownUpTo known(long position, long localPosition) {
        return new KnownUpTo(position, NOON.plusSeconds(position), localPosition, 0);
    }

    @Test
    void a_view_behind_the_log_shows_what_was_known_where_it_is() {
        knowledge.learn(SOURCE, known(5, 100));
        knowledge.learn(SOURCE, known(9, 130));

        assertThat(knowledge.of(SOURCE)).isEqualTo(known(9, 130));
        assertThat(knowledge.of(SOURCE, 130)).isEqualTo(known(9, 130));
        assertThat(knowledge.of(SOURCE, 129)).isEqualTo(known(5, 100));
        assertThat(knowledge.of(SOURCE, 99)).isNull();
        assertThat(knowledge.of("scheduling")).isNull();
    }

    @Test
    void what_is_said_again_takes_nothing_back() {
        knowledge.learn(SOURCE, known(9, 130));
        knowledge.learn(SOURCE, new KnownUpTo(5, NOON, 150, 2));

        assertThat(knowledge.of(SOURCE)).isEqualTo(new KnownUpTo(9, NOON.plusSeconds(9), 130, 2));
    }

    @Test
    void what_is_newer_at_one_place_of_the_own_log_takes_the_place_of_the_older() {
        knowledge.learn(SOURCE, known(5, 100));
        knowledge.learn(SOURCE, known(6, 100));

        assertThat(knowledge.of(SOURCE, 100)).isEqualTo(known(6, 100));
    }

    @Test
    void it_is_known_whether_somebody_waits_to_know_more() throws InterruptedException {
        assertThat(knowledge.isAwaited()).isFalse();

        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                knowledge.await(SOURCE, 9, Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(knowledge::isAwaited);
        knowledge.learn(SOURCE, known(9, 130));
        waiting.join();

        assertThat(knowledge.isAwaited()).isFalse();
    }

    @Test
    void only_the_last_quarter_of_a_minute_is_kept() {
        for (int i = 1; i <= Knowledge.KEPT_MAX + 1; i++) {
            knowledge.learn(SOURCE, known(i, i));
        }

        assertThat(knowledge.of(SOURCE, 1)).isNull();
        assertThat(knowledge.of(SOURCE, 2)).isEqualTo(known(2, 2));
    }
}
