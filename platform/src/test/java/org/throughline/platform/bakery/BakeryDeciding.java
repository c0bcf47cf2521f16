package org.throughline.platform.bakery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
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
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.privacy.KeyKind;

/** The bakery as the platform runs it. A day's oven is a stream of its own, so no day is promised twice. */
public class BakeryDeciding implements Deciding<BakeryCommand, Bakery, BakeryEvent, BakeryRefusal> {
    public static final KeyKind CUSTOMERS = new KeyKind("customers");
    public static final KeyKind OVENS = new KeyKind("ovens");

    private static final Catalogue<BakeryEvent> CATALOGUE = Catalogue.of(
            BakeryEvent.class,
            EventType.published("bakery.cake-ordered.v1", CakeOrdered.class, CUSTOMERS)
                    .about(CakeOrdered::customer)
                    .happenedAt(CakeOrdered::orderedAt)
                    .revisedBy(BakeryDeciding::textAsValue)
                    .revisedBy(BakeryDeciding::dayInsteadOfDate),
            EventType.internal("bakery.place-taken.v1", PlaceTaken.class, OVENS),
            EventType.published("bakery.order-cancelled.v1", OrderCancelled.class, CUSTOMERS)
                    .about(OrderCancelled::customer),
            EventType.internal("bakery.place-freed.v1", PlaceFreed.class, OVENS),
            EventType.internal("bakery.cake-baked.v1", CakeBaked.class, CUSTOMERS)
                    .about(CakeBaked::customer));

    /** Revision 1 had the text as a plain string. */
    private static ObjectNode textAsValue(ObjectNode json) {
        ObjectNode text = json.objectNode().set("value", json.get("text"));
        return json.set("text", text);
    }

    /** Revision 2 called the day a date. */
    private static ObjectNode dayInsteadOfDate(ObjectNode json) {
        return json.set("day", json.remove("date"));
    }

    public static String order(String order) {
        return "order/" + order;
    }

    public static String oven(LocalDate day) {
        return "oven/" + day;
    }

    @Override
    public Class<BakeryCommand> commands() {
        return BakeryCommand.class;
    }

    @Override
    public Catalogue<BakeryEvent> catalogue() {
        return CATALOGUE;
    }

    @Override
    public Streams streams(BakeryCommand command) {
        Streams order = Streams.of(order(command.order()));
        return switch (command) {
            case OrderCake c -> order.writing(oven(c.day()));
            case CancelOrder c -> order.writing(oven(c.day()));
            case BakeCake c -> order.reading(oven(c.day()));
        };
    }

    @Override
    public Bakery initial() {
        return Bakery.EMPTY;
    }

    @Override
    public Decision<BakeryEvent, BakeryRefusal> decide(Bakery state, BakeryCommand command) {
        return Bakery.decide(state, command);
    }

    @Override
    public Bakery evolve(Bakery state, BakeryEvent event) {
        return Bakery.evolve(state, event);
    }

    @Override
    public String streamOf(BakeryEvent event) {
        return switch (event) {
            case CakeOrdered e -> order(e.order());
            case OrderCancelled e -> order(e.order());
            case CakeBaked e -> order(e.order());
            case PlaceTaken e -> oven(e.day());
            case PlaceFreed e -> oven(e.day());
        };
    }
}
