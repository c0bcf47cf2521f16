package org.throughline.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.projection.Beats.Beat;
import org.throughline.platform.projection.Beats.Reached;
import org.throughline.platform.projection.Processor.Turn;
import org.throughline.platform.testkit.ViewHash;

/** One node at a time runs a processor, by the beat of its owner and the reader's own clock. */
class LeaseTest {
    private static final ViewName VIEW = new ViewName("customers", 1);
    private static final Duration SHORTLY = Duration.ofMillis(1_900);
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Bakery bakery = new Bakery();

    @AfterEach
    void close() {
        bakery.close();
    }

    @Test
    void the_second_node_watches_while_the_first_beats() {
        Hand first = hand("a");
        Hand second = hand("b");
        assertThat(first.turn()).isEqualTo(Turn.IDLE);
        for (int i = 0; i < 5; i++) {
            assertThat(second.turnAfter(SHORTLY)).isEqualTo(Turn.WATCHING);
            assertThat(first.turnAfter(Duration.ofMillis(600))).isEqualTo(Turn.IDLE);
        }
    }

    @Test
    void a_silent_owner_is_replaced_after_two_seconds_and_not_before() {
        bakery.happens("till/1", new MoneyTaken("ann", 100));
        hand("a").finish();
        Hand second = hand("b");
        assertThat(second.turn()).isEqualTo(Turn.WATCHING);
        assertThat(second.turnAfter(SHORTLY)).isEqualTo(Turn.WATCHING);
        assertThat(second.turnAfter(SILENCE.minus(SHORTLY))).isEqualTo(Turn.IDLE);
        assertThat(second.processor.position()).isEqualTo(1);
    }

    @Test
    void a_node_that_slept_does_not_take_a_living_owner_for_dead() {
        Hand first = hand("a");
        Hand second = hand("b");
        first.turn();
        second.turn();
        first.turnAfter(Duration.ofMillis(600));
        assertThat(second.turnAfter(Duration.ofMinutes(10))).isEqualTo(Turn.WATCHING);
    }

    @Test
    void a_node_takes_its_own_processor_back_at_once_after_a_restart() {
        hand("a").turn();
        assertThat(hand("a").turn()).isEqualTo(Turn.IDLE);
    }

    @Test
    void a_processor_given_back_is_taken_at_once() {
        Hand first = hand("a");
        first.turn();
        first.processor.stop();
        assertThat(hand("b").turn()).isEqualTo(Turn.IDLE);
    }

    @Test
    void an_owner_stopped_before_its_writes_changes_nothing_when_it_wakes_up() {
        bakery.happens("order/1", new CakeOrdered("1", "ann", "lemon"), new CakeBaked("1", "ann"));
        Hand second = hand("b");
        Hand first = new Hand("a", bakery, new CustomersProjection(1) {
            private boolean paused;

            @Override
            public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
                if (!paused) {
                    paused = true;
                    takeOver(second);
                    bakery.happens("till/1", new MoneyTaken("ann", 100));
                    second.finish();
                }
                return super.on(recorded);
            }
        });
        second.turn();
        second.processor.stop();
        bakery.happens("order/2", new CakeOrdered("2", "ann", "plum"));
        first.finish();
        assertThat(first.turn()).isEqualTo(Turn.WATCHING);
        assertThat(second.turn()).isEqualTo(Turn.IDLE);
        assertThat(second.processor.position()).isEqualTo(bakery.log.head().position());
        assertThat(ViewHash.of(bakery.database, VIEW)).isEqualTo(hashOfRebuild());
    }

    @Test
    void a_stopped_owner_cannot_move_the_token_back() {
        bakery.happens("till/1", new MoneyTaken("ann", 100));
        Tokens tokens = new Tokens(bakery.database);
        hand("a").finish();
        Hand second = hand("b");
        takeOver(second);
        bakery.happens("till/1", new MoneyTaken("ann", 100));
        second.finish();
        assertThat(tokens.store("customers_v1", "a", 1, new Reached(1, Bakery.NOON)))
                .isFalse();
        assertThat(tokens.beat("a", Map.of("customers_v1", new Beat(1, null)))).isFalse();
        assertThat(tokens.release("customers_v1", "a", 1)).isFalse();
        assertThat(tokens.read("customers_v1").position()).isEqualTo(2);
    }

    private static void takeOver(Hand hand) {
        hand.turn();
        hand.turnAfter(SILENCE);
    }

    private Hand hand(String node) {
        return new Hand(node, bakery, new CustomersProjection(1));
    }

    private Digest hashOfRebuild() {
        new Hand("c", bakery, new CustomersProjection(2)).finish();
        return ViewHash.of(bakery.database, new ViewName("customers", 2));
    }
}
