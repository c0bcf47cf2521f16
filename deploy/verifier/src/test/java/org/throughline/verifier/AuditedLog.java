package org.throughline.verifier;

import static org.throughline.platform.audit.AuditedBakery.NORTH;
import static org.throughline.platform.audit.AuditedBakery.SOUTH;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.throughline.platform.audit.AuditedBakery;
import org.throughline.platform.eventlog.Fact;

/** A bakery in which much happened, to customers of two organisations, anchored now and then. */
final class AuditedLog implements AutoCloseable {
    final AuditedBakery bakery;

    AuditedLog(Path directory, long seed) {
        bakery = new AuditedBakery(directory);
        Random random = new Random(seed);
        bakery.happens(bakery.ordered(NORTH, "o-1", "c-1"), bakery.placed(NORTH, "o-1"));
        for (int commit = 0; commit < 40; commit++) {
            if (random.nextInt(10) == 0) {
                bakery.isTold("mill", bakery.baked(NORTH, "told", "c-1"));
            } else {
                bakery.happens(Stream.generate(() -> fact(random))
                        .limit(1 + random.nextInt(3))
                        .toArray(Fact[]::new));
            }
            if (random.nextInt(6) == 0) bakery.anchor();
        }
        bakery.happens(bakery.baked(NORTH, "o-1", "c-1"));
        if (random.nextBoolean()) bakery.anchor();
    }

    private Fact fact(Random random) {
        String organisation = random.nextInt(4) == 0 ? SOUTH : NORTH;
        String customer = "c-" + random.nextInt(4);
        String order = "o-" + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> bakery.ordered(organisation, order, customer);
            case 1 -> bakery.baked(organisation, order, customer);
            default -> bakery.placed(organisation, order);
        };
    }

    /** One bundle of each kind. */
    List<byte[]> bundles() {
        return List.of(
                bakery.bundleAbout(NORTH, "c-1"),
                bakery.bundleOf(NORTH, "order/o-1", "mill/order/told"),
                bakery.bundleOfAll(NORTH));
    }

    @Override
    public void close() {
        bakery.close();
    }
}
