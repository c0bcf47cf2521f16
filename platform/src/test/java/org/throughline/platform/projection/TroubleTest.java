package org.throughline.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeBurnt;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ViewHash;

/** Two nodes, failing stores, pauses, restarts, poison and retries in any order end in the view of a calm rebuild. */
class TroubleTest {
    private static final int STEPS = 60;

    static Stream<Long> seeds() {
        return Seeds.upTo(12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void trouble_changes_nothing_in_the_view(long seed) {
        Random random = new Random(seed);
        try (var bakery = new Bakery()) {
            Hand[] nodes = {node("a", bakery, random), node("b", bakery, random)};
            for (int step = 0; step < STEPS; step++) {
                happens(bakery, random);
                int which = random.nextInt(2);
                if (random.nextInt(8) == 0) {
                    nodes[which] = node(which == 0 ? "a" : "b", bakery, random); // killed and started again
                }
                calmly(() -> nodes[which].turnAfter(Lease.SILENCE.dividedBy(1 + random.nextInt(3))));
            }
            Hand last = new Hand("a", bakery, new Corrected(1));
            last.turn();
            last.turnAfter(Lease.SILENCE);
            new ParkedStreams(bakery.database).retryAll("customers_v1");
            last.turnAfter(Processor.RETRY_LOOK);
            last.finish();
            new Hand("c", bakery, new Corrected(2)).finish();
            assertThat(new ParkedStreams(bakery.database).count("customers_v1")).isZero();
            assertThat(ViewHash.rows(bakery.database, new ViewName("customers", 1)))
                    .as("seed %d", seed)
                    .isEqualTo(ViewHash.rows(bakery.database, new ViewName("customers", 2)));
        }
    }

    private static Hand node(String name, Bakery bakery, Random random) {
        var reader = new TroubledReader(random);
        var hand = new Hand(name, bakery, bakery.log, new SometimesPoisoned(random), reader);
        var other = new Hand(name.equals("a") ? "b" : "a", bakery, new SometimesPoisoned(random));
        reader.whenPaused(() -> {
            other.turn();
            other.turnAfter(Lease.SILENCE);
        });
        return hand;
    }

    private static void calmly(Runnable turn) {
        try {
            turn.run();
        } catch (MongoTimeoutException e) {
            assertThat(e).hasMessage("no answer"); // the next turn goes on
        }
    }

    private static void happens(Bakery bakery, Random random) {
        for (int i = random.nextInt(5); i > 0; i--) {
            String order = "o" + random.nextInt(6);
            String customer = "customer-" + random.nextInt(3);
            switch (random.nextInt(8)) {
                case 0, 1 -> bakery.happens("order/" + order, new CakeOrdered(order, customer, "plum"));
                case 2 -> bakery.happens("order/" + order, new CakeBurnt(order));
                case 3, 4 -> bakery.happens("order/" + order, new CakeBaked(order, customer));
                default -> bakery.happens("till/" + random.nextInt(2), new MoneyTaken(customer, random.nextInt(9)));
            }
        }
    }

    private static class Corrected extends CustomersProjection {
        Corrected(int version) {
            super(version);
        }

        @Override
        public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
            return recorded.event() instanceof CakeBurnt ? List.of() : super.on(recorded);
        }
    }

    /** Fails on a burnt cake now and then, as code may that depends on what it should not. */
    private static final class SometimesPoisoned extends Corrected {
        private final Random random;

        SometimesPoisoned(Random random) {
            super(1);
            this.random = random;
        }

        @Override
        public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
            if (recorded.event() instanceof CakeBurnt && random.nextBoolean()) {
                throw new IllegalStateException("burnt");
            }
            return super.on(recorded);
        }
    }
}
