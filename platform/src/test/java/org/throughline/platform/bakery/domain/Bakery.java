package org.throughline.platform.bakery.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.HashSet;
import java.util.Set;
import org.throughline.platform.bakery.domain.BakeryCommand.BakeCake;
import org.throughline.platform.bakery.domain.BakeryCommand.CancelOrder;
import org.throughline.platform.bakery.domain.BakeryCommand.OrderCake;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeBaked;
import org.throughline.platform.bakery.domain.BakeryEvent.CakeOrdered;
import org.throughline.platform.bakery.domain.BakeryEvent.OrderCancelled;
import org.throughline.platform.bakery.domain.BakeryEvent.PlaceFreed;
import org.throughline.platform.bakery.domain.BakeryEvent.PlaceTaken;
import org.throughline.platform.bakery.domain.BakeryRefusal.OrderExists;
import org.throughline.platform.bakery.domain.BakeryRefusal.OrderUnknown;
import org.throughline.platform.bakery.domain.BakeryRefusal.OvenFull;
import org.throughline.platform.bakery.domain.BakeryRefusal.TooLate;
import org.throughline.platform.decider.Decision;

/**
 * One order and the oven on its day.
 *
 * @param order how far the order has come
 * @param taken the orders that have a place in the oven that day
 */
public record Bakery(Order order, Set<String> taken) {
    public static final int PLACES = 3;

    public static final Bakery EMPTY = new Bakery(new Order.None(), Set.of());

    /** How far an order has come. */
    public sealed interface Order {
        record None() implements Order {}

        record Open(String customer) implements Order {}

        record Cancelled() implements Order {}

        record Baked() implements Order {}
    }

    public Bakery {
        taken = Set.copyOf(taken);
    }

    public static Decision<BakeryEvent, BakeryRefusal> decide(Bakery bakery, BakeryCommand command) {
        return switch (command) {
            case OrderCake c -> order(bakery, c);
            case CancelOrder c -> cancel(bakery, c);
            case BakeCake c -> bake(bakery, c);
        };
    }

    private static Decision<BakeryEvent, BakeryRefusal> order(Bakery bakery, OrderCake c) {
        if (!(bakery.order() instanceof Order.None)) {
            return refuse(new OrderExists(c.order()));
        }
        if (bakery.taken().size() >= PLACES) {
            return refuse(new OvenFull(c.day()));
        }
        return accept(
                new CakeOrdered(c.order(), c.customer(), c.day(), c.text(), c.requestedAt()),
                new PlaceTaken(c.day(), c.order()));
    }

    private static Decision<BakeryEvent, BakeryRefusal> cancel(Bakery bakery, CancelOrder c) {
        return switch (bakery.order()) {
            case Order.None _ -> refuse(new OrderUnknown(c.order()));
            case Order.Baked _ -> refuse(new TooLate(c.order()));
            case Order.Cancelled _ -> nothingNew();
            case Order.Open open ->
                accept(
                        new OrderCancelled(c.order(), open.customer(), c.requestedAt()),
                        new PlaceFreed(c.day(), c.order()));
        };
    }

    private static Decision<BakeryEvent, BakeryRefusal> bake(Bakery bakery, BakeCake c) {
        return switch (bakery.order()) {
            case Order.None _ -> refuse(new OrderUnknown(c.order()));
            case Order.Cancelled _ -> refuse(new TooLate(c.order()));
            case Order.Baked _ -> nothingNew();
            case Order.Open open -> accept(new CakeBaked(c.order(), open.customer(), c.requestedAt()));
        };
    }

    public static Bakery evolve(Bakery bakery, BakeryEvent event) {
        return switch (event) {
            case CakeOrdered e -> new Bakery(new Order.Open(e.customer()), bakery.taken());
            case OrderCancelled _ -> new Bakery(new Order.Cancelled(), bakery.taken());
            case CakeBaked _ -> new Bakery(new Order.Baked(), bakery.taken());
            case PlaceTaken e -> {
                Set<String> more = new HashSet<>(bakery.taken());
                more.add(e.order());
                yield new Bakery(bakery.order(), more);
            }
            case PlaceFreed e -> {
                Set<String> fewer = new HashSet<>(bakery.taken());
                fewer.remove(e.order());
                yield new Bakery(bakery.order(), fewer);
            }
        };
    }
}
