package org.throughline.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The processors of one node beat together, each only as long as it shows life and is held. */
class BeatsTest {
    private final Bakery bakery = new Bakery();
    private final Ticker ticker = new Ticker();
    private final Tokens tokens = new Tokens(bakery.database);
    private final Node node = new Node("a", ticker);
    private final Lease bread = new Lease(tokens, "bread_v1", node);
    private final Lease cakes = new Lease(tokens, "cakes_v1", node);

    @AfterEach
    void close() {
        bakery.close();
    }

    @Test
    void one_beat_is_the_beat_of_all_that_showed_life() {
        claimBoth();
        ticker.move(Duration.ofMillis(400));
        cakes.beat();
        ticker.move(Duration.ofMillis(200));
        bread.beat();
        assertThat(beats("bread_v1")).isEqualTo(2);
        assertThat(beats("cakes_v1")).isEqualTo(2);
        cakes.beat();
        assertThat(beats("cakes_v1")).as("not due again").isEqualTo(2);
    }

    @Test
    void nobody_beats_for_a_processor_that_shows_no_life() {
        claimBoth();
        for (int i = 0; i < 4; i++) {
            ticker.move(Duration.ofMillis(600));
            bread.beat();
        }
        assertThat(beats("bread_v1")).isEqualTo(5);
        assertThat(beats("cakes_v1")).isEqualTo(1);
    }

    @Test
    void a_processor_lost_to_another_node_takes_none_of_the_others_with_it() {
        claimBoth();
        assertThat(tokens.rewind("cakes_v1", -1)).isTrue();
        ticker.move(Duration.ofMillis(400));
        cakes.beat();
        ticker.move(Duration.ofMillis(200));
        bread.beat();
        assertThat(bread.held()).isTrue();
        cakes.beat();
        assertThat(cakes.held()).isFalse();
        ticker.move(Duration.ofMillis(600));
        bread.beat();
        assertThat(bread.held()).isTrue();
        assertThat(beats("bread_v1")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void what_was_given_back_does_not_beat() {
        claimBoth();
        cakes.release();
        ticker.move(Duration.ofMillis(600));
        bread.beat();
        cakes.beat();
        assertThat(beats("cakes_v1")).isEqualTo(1);
    }

    @Test
    void how_far_all_are_is_stored_with_the_first_beat_that_is_due() {
        claimBoth();
        bread.moved(5, Bakery.NOON);
        bread.beat();
        cakes.moved(7, Bakery.NOON);
        cakes.beat();
        assertThat(position("bread_v1")).isEqualTo(5);
        assertThat(position("cakes_v1")).as("a write was made just before").isZero();
        bread.moved(6, Bakery.NOON);
        ticker.move(Beats.STORE_EVERY);
        bread.beat();
        assertThat(position("bread_v1")).isEqualTo(6);
        assertThat(position("cakes_v1")).isEqualTo(7);
        ticker.move(Beats.STORE_EVERY);
        bread.beat();
        assertThat(beats("bread_v1")).as("nothing moved").isEqualTo(3);
    }

    @Test
    void what_is_given_back_is_stored_first() {
        claimBoth();
        bread.beat();
        bread.moved(5, Bakery.NOON);
        bread.release();
        assertThat(position("bread_v1")).isEqualTo(5);
        bread.claim();
        assertThat(bread.epoch()).isEqualTo(2);
        ticker.move(Beats.STORE_EVERY);
        bread.beat();
        assertThat(beats("bread_v1")).as("nothing moved since").isEqualTo(3);
    }

    @Test
    void a_processor_sent_back_elsewhere_is_not_moved_forth_by_what_it_had_reached() {
        claimBoth();
        cakes.moved(7, Bakery.NOON);
        bread.moved(5, Bakery.NOON);
        assertThat(tokens.rewind("cakes_v1", -1)).isTrue();
        ticker.move(Beats.STORE_EVERY);
        cakes.beat();
        bread.beat();
        assertThat(cakes.held()).isFalse();
        assertThat(position("cakes_v1")).isEqualTo(-1);
        assertThat(position("bread_v1")).isEqualTo(5);
    }

    private long position(String processor) {
        return tokens.read(processor).position();
    }

    private void claimBoth() {
        bread.claim();
        cakes.claim();
        assertThat(bread.held() && cakes.held()).isTrue();
    }

    private long beats(String processor) {
        return tokens.read(processor).beat();
    }
}
