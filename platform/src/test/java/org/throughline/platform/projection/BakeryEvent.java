package org.throughline.platform.projection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.throughline.platform.eventlog.RecordedEvent;

/** Facts of a bakery, and how they are stored. */
public sealed interface BakeryEvent {

    /** Someone ordered a cake. */
    record CakeOrdered(String order, String customer, String wish) implements BakeryEvent {}

    /** A cake came out of the oven. */
    record CakeBaked(String order, String customer) implements BakeryEvent {}

    /** Money came in. */
    record MoneyTaken(String customer, long cents) implements BakeryEvent {}

    /** An event no projection of the bakery can deal with. */
    record CakeBurnt(String order) implements BakeryEvent {}

    /** The stored form. */
    default byte[] encoded() {
        String text = switch (this) {
            case CakeOrdered e -> String.join("|", e.order(), e.customer(), e.wish());
            case CakeBaked e -> String.join("|", e.order(), e.customer());
            case MoneyTaken e -> e.customer() + "|" + e.cents();
            case CakeBurnt e -> e.order();
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The stored type. */
    default String type() {
        return switch (this) {
            case CakeOrdered _ -> "bakery.cake-ordered.v1";
            case CakeBaked _ -> "bakery.cake-baked.v1";
            case MoneyTaken _ -> "bakery.money-taken.v1";
            case CakeBurnt _ -> "bakery.cake-burnt.v1";
        };
    }

    /** Reads the stored form. */
    final class Decoder implements PayloadDecoder<BakeryEvent> {
        @Override
        public boolean decodes(String type) {
            return type.startsWith("bakery.");
        }

        @Override
        public BakeryEvent decode(RecordedEvent stored, byte[] payload) {
            List<String> parts = List.of(new String(payload, StandardCharsets.UTF_8).split("\\|", -1));
            return switch (stored.type()) {
                case "bakery.cake-ordered.v1" -> new CakeOrdered(parts.get(0), parts.get(1), parts.get(2));
                case "bakery.cake-baked.v1" -> new CakeBaked(parts.get(0), parts.get(1));
                case "bakery.money-taken.v1" -> new MoneyTaken(parts.get(0), Long.parseLong(parts.get(1)));
                case "bakery.cake-burnt.v1" -> new CakeBurnt(parts.get(0));
                default -> throw new IllegalArgumentException("no such type: " + stored.type());
            };
        }
    }

    /** Reads events that a test did not seal. */
    final class Reader implements EventReader<BakeryEvent> {
        private final Decoder decoder = new Decoder();

        @Override
        public boolean reads(String type) {
            return decoder.decodes(type);
        }

        @Override
        public Page<BakeryEvent> open(List<RecordedEvent> page) {
            return stored -> new Recorded<>(
                    decoder.decode(stored, stored.event().sealed().toBytes()), stored);
        }
    }
}
