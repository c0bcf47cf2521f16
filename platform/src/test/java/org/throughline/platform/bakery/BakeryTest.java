package org.throughline.platform.bakery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.bakery.domain.Bakery;
import org.throughline.platform.bakery.domain.BakeryCommand;
import org.throughline.platform.bakery.domain.BakeryCommand.BakeCake;
import org.throughline.platform.bakery.domain.BakeryCommand.CancelOrder;
import org.throughline.platform.bakery.domain.BakeryCommand.OrderCake;
import org.throughline.platform.bakery.domain.BakeryEvent;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeBaked;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeOrdered;
import org.throughline.platform.bakery.domain.BakeryEvent.OrderCancelled;
import org.throughline.platform.bakery.domain.BakeryEvent.PlaceFreed;
import org.throughline.platform.bakery.domain.BakeryEvent.PlaceTaken;
import org.throughline.platform.bakery.domain.BakeryRefusal;
import org.throughline.platform.bakery.domain.BakeryRefusal.OrderExists;
import org.throughline.platform.bakery.domain.BakeryRefusal.OrderUnknown;
import org.throughline.platform.bakery.domain.BakeryRefusal.OvenFull;
import org.throughline.platform.bakery.domain.BakeryRefusal.TooLate;
import org.throughline.platform.bakery.domain.CakeText;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.testkit.Seeds;

class BakeryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CakeText TEXT = new CakeText("well done");

    private final Scenario<BakeryCommand, Bakery, BakeryEvent, BakeryRefusal> bakery =
            Scenario.of(new BakeryDeciding());

    private static CakeOrdered ordered(String order) {
        return new CakeOrdered(order, "c-1", DAY, TEXT, NOON);
    }

    @Test
    void an_order_takes_a_place_in_the_oven() {
        bakery.when(new OrderCake("a", "c-1", DAY, TEXT, NOON)).thenAccepted(ordered("a"), new PlaceTaken(DAY, "a"));
    }

    @Test
    void a_full_oven_takes_no_more_orders() {
        bakery.given(new PlaceTaken(DAY, "a"), new PlaceTaken(DAY, "b"), new PlaceTaken(DAY, "c"))
                .when(new OrderCake("d", "c-1", DAY, TEXT, NOON))
                .thenRefused(new OvenFull(DAY));
    }

    @Test
    void a_cancelled_order_frees_its_place() {
        bakery.given(ordered("a"), new PlaceTaken(DAY, "a"))
                .when(new CancelOrder("a", DAY, NOON))
                .thenAccepted(new OrderCancelled("a", "c-1", NOON), new PlaceFreed(DAY, "a"))
                .when(new CancelOrder("a", DAY, NOON))
                .thenNothingNew();
    }

    @Test
    void a_baked_cake_cannot_be_cancelled() {
        bakery.given(ordered("a"), new CakeBaked("a", "c-1", NOON))
                .when(new CancelOrder("a", DAY, NOON))
                .thenRefused(new TooLate("a"));
    }

    @Test
    void what_was_not_ordered_is_not_baked() {
        bakery.when(new BakeCake("a", DAY, NOON)).thenRefused(new OrderUnknown("a"));
    }

    @Test
    void an_order_is_taken_once() {
        bakery.given(ordered("a"))
                .when(new OrderCake("a", "c-1", DAY, TEXT, NOON))
                .thenRefused(new OrderExists("a"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_accepted_replays_and_never_overfills_the_oven(long seed) {
        Random random = new Random(seed);
        List<BakeryEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var scenario = bakery.given(events.stream()
                    .filter(event -> event instanceof PlaceTaken || event instanceof PlaceFreed)
                    .toList());
            BakeryCommand command = command("o" + random.nextInt(8), random);
            var whole = scenario.given(events.stream()
                    .filter(event -> event.order().equals(command.order()))
                    .filter(event -> !(event instanceof PlaceTaken) && !(event instanceof PlaceFreed))
                    .toList());
            if (Bakery.decide(whole.state(), command)
                    instanceof Decision.Accepted<BakeryEvent, BakeryRefusal>(List<BakeryEvent> more)) {
                assertThat(whole.when(command).thenAccepted(more).state().taken())
                        .hasSizeLessThanOrEqualTo(Bakery.PLACES);
                events.addAll(more);
            }
        }
    }

    private static BakeryCommand command(String order, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new CancelOrder(order, DAY, NOON);
            case 1 -> new BakeCake(order, DAY, NOON);
            default -> new OrderCake(order, "c-1", DAY, TEXT, NOON);
        };
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }
}
