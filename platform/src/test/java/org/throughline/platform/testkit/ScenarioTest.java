package org.throughline.platform.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.platform.bakery.BakeryDeciding;
import org.throughline.platform.bakery.domain.Bakery;
import org.throughline.platform.bakery.domain.BakeryCommand;
import org.throughline.platform.bakery.domain.BakeryCommand.BakeCake;
import org.throughline.platform.bakery.domain.BakeryCommand.OrderCake;
import org.throughline.platform.bakery.domain.BakeryEvent;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeOrdered;
import org.throughline.platform.bakery.domain.BakeryEvent.PlaceTaken;
import org.throughline.platform.bakery.domain.BakeryRefusal;
import org.throughline.platform.bakery.domain.BakeryRefusal.OrderUnknown;
import org.throughline.platform.bakery.domain.BakeryRefusal.OvenFull;
import org.throughline.platform.bakery.domain.CakeText;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.Streams;

/** A scenario that could not fail would prove nothing. */
class ScenarioTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CakeText TEXT = new CakeText("well done");
    private static final OrderCake ORDER = new OrderCake("a", "c-1", DAY, TEXT, NOON);
    private static final BakeryEvent[] ORDERED = {new CakeOrdered("a", "c-1", DAY, TEXT, NOON), new PlaceTaken(DAY, "a")
    };

    @Test
    void it_fails_on_another_event() {
        assertThatThrownBy(() -> Scenario.of(new BakeryDeciding())
                        .when(ORDER)
                        .thenAccepted(new CakeOrdered("a", "c-2", DAY, TEXT, NOON), new PlaceTaken(DAY, "a")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void it_fails_on_another_refusal() {
        assertThatThrownBy(() -> Scenario.of(new BakeryDeciding())
                        .when(new BakeCake("a", DAY, NOON))
                        .thenRefused(new OvenFull(DAY)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void it_fails_when_granted_where_a_refusal_is_expected() {
        assertThatThrownBy(() -> Scenario.of(new BakeryDeciding()).when(ORDER).thenRefused(new OrderUnknown("a")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void it_fails_on_an_event_for_a_stream_that_was_not_declared() {
        var forgetful = new BakeryDeciding() {
            @Override
            public Streams streams(BakeryCommand command) {
                return Streams.of("order/" + command.order());
            }
        };
        assertThatThrownBy(() -> Scenario.of(forgetful).when(ORDER).thenAccepted(ORDERED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("declares as written");
    }

    @Test
    void it_fails_on_a_fact_that_folds_to_another_state_each_time() {
        var moody = new BakeryDeciding() {
            private int folded;

            @Override
            public Bakery evolve(Bakery state, BakeryEvent event) {
                return new Bakery(super.evolve(state, event).order(), Set.of("o" + folded++));
            }
        };
        assertThatThrownBy(() -> Scenario.of(moody).when(ORDER).thenAccepted(ORDERED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("state after a replay");
    }

    @Test
    void it_fails_on_a_decision_that_is_another_the_second_time() {
        var fickle = new BakeryDeciding() {
            private int asked;

            @Override
            public Decision<BakeryEvent, BakeryRefusal> decide(Bakery state, BakeryCommand command) {
                return asked++ == 0 ? super.decide(state, command) : Decision.nothingNew();
            }
        };
        assertThatThrownBy(() -> Scenario.of(fickle).when(ORDER).thenAccepted(ORDERED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("decision after a replay");
    }

    @Test
    void it_fails_on_a_fact_that_does_not_come_back_equal_from_its_json() {
        assertThatThrownBy(() ->
                        Scenario.of(new Scales()).when(new Weigh.Flour(500L)).thenAccepted(new Weighed.Flour(500L)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("facts after storing and loading");
    }

    /** Requests to weigh. */
    sealed interface Weigh {
        record Flour(long grams) implements Weigh {}
    }

    /** Facts whose weight forgets in JSON that it was a long. */
    sealed interface Weighed {
        record Flour(Object grams) implements Weighed {}
    }

    private static final class Scales implements Deciding<Weigh, String, Weighed, String> {
        @Override
        public Class<Weigh> commands() {
            return Weigh.class;
        }

        @Override
        public Catalogue<Weighed> catalogue() {
            return Catalogue.of(
                    Weighed.class,
                    EventType.internal("scales.flour-weighed.v1", Weighed.Flour.class, BakeryDeciding.OVENS));
        }

        @Override
        public Streams streams(Weigh command) {
            return Streams.of("scales");
        }

        @Override
        public String initial() {
            return "nothing";
        }

        @Override
        public Decision<Weighed, String> decide(String state, Weigh command) {
            return switch (command) {
                case Weigh.Flour flour -> Decision.accept(new Weighed.Flour(flour.grams()));
            };
        }

        @Override
        public String evolve(String state, Weighed event) {
            return "something";
        }

        @Override
        public String streamOf(Weighed event) {
            return "scales";
        }
    }
}
