package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

/** A guarded projection gives one view whatever the delivery; two planted faults do not. */
class ShuffledDeliveryTest {

    static Stream<Long> seeds() {
        return Seeds.upTo(12);
    }

    static Stream<Long> fewSeeds() {
        return Seeds.upTo(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_view(long seed) {
        check(new CustomersProjection(1), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void an_unguarded_change_is_found_out(long seed) {
        assertThatThrownBy(() -> check(new Unguarded(), seed)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void a_field_two_streams_write_is_found_out(long seed) {
        assertThatThrownBy(() -> check(new LastWriterWins(), seed)).isInstanceOf(AssertionError.class);
    }

    @Test
    @EnabledIfSystemProperty(named = "shuffled.events", matches = "\\d+")
    void very_many_deliveries_give_the_same_view() {
        new ShuffledDelivery<>(new CustomersProjection(1), Bakery.history(1, Integer.getInteger("shuffled.events")))
                .holds(1);
    }

    private static void check(Projection<BakeryEvent> projection, long seed) {
        new ShuffledDelivery<>(projection, Bakery.history(seed, 200)).holds(seed);
    }

    private static final class Unguarded extends CustomersProjection {
        Unguarded() {
            super(1);
        }

        @Override
        WriteModel<Document> row(Recorded<BakeryEvent> r, String customer, Bson change) {
            return new UpdateOneModel<>(eq("_id", customer), change, new UpdateOptions().upsert(true));
        }
    }

    private static final class LastWriterWins extends CustomersProjection {
        LastWriterWins() {
            super(1);
        }

        @Override
        public List<WriteModel<Document>> on(Recorded<BakeryEvent> r) {
            Bson change = set("last", r.id());
            return List.of(Guarded.upsert(eq("_id", r.position() % 20), r.position(), change));
        }
    }
}
