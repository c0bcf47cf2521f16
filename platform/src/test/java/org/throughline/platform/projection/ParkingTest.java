package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeBurnt;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.projection.Processor.Turn;
import org.throughline.platform.testkit.ViewHash;

/** An event a projection fails on holds up its own stream and no other, and nothing of it is lost. */
class ParkingTest {
    private static final String PROCESSOR = "customers_v1";

    private final Bakery bakery = new Bakery();
    private final ParkedStreams parked = new ParkedStreams(bakery.database);

    @AfterEach
    void close() {
        bakery.close();
    }

    @Test
    void a_poison_event_parks_its_stream_and_the_others_go_on() {
        poisonBetweenTwoOrders();
        Hand hand = hand(new CustomersProjection(1));
        assertThat(hand.finish()).isEqualTo(Turn.IDLE);
        assertThat(row("ann")).containsEntry("orders", 1).doesNotContainKey("baked");
        assertThat(row("bob")).containsEntry("cents", 500L);
        assertThat(parked.of(PROCESSOR, 10))
                .containsExactly(new ParkedStream(
                        PROCESSOR,
                        "order/1",
                        2,
                        2,
                        bakery.log.read(2, 1).getFirst().recordedAt(),
                        "java.lang.IllegalStateException"));
        assertThat(new Tokens(bakery.database).read(PROCESSOR).position()).isEqualTo(4);
    }

    @Test
    void an_entry_holds_neither_payload_nor_message() {
        poisonBetweenTwoOrders();
        hand(new CustomersProjection(1)).finish();
        Document entry = Objects.requireNonNull(
                bakery.database.getCollection("parked").find().first());
        assertThat(entry.keySet())
                .containsExactlyInAnyOrder(
                        "_id", "processor", "stream", "position", "version", "recordedAt", "error", "epoch", "retry");
        assertThat(entry.toJson()).doesNotContain("burnt").doesNotContain("lemon");
    }

    @Test
    void a_retry_that_fails_again_leaves_the_stream_parked() {
        poisonBetweenTwoOrders();
        Hand hand = hand(new CustomersProjection(1));
        hand.finish();
        List<ParkedStream> before = parked.of(PROCESSOR, 10);
        assertThat(parked.retry(PROCESSOR, "order/1")).isTrue();
        hand.turnAfter(Processor.RETRY_LOOK);
        assertThat(parked.of(PROCESSOR, 10)).isEqualTo(before);
        assertThat(parked.toRetry(PROCESSOR, 10)).isEmpty();
    }

    @Test
    void a_retry_that_succeeds_applies_what_waited_in_order_and_releases_the_stream() {
        poisonBetweenTwoOrders();
        hand(new CustomersProjection(1)).finish();
        Hand corrected = hand(new Corrected(1));
        bakery.happens("order/1", new CakeBaked("1", "ann"));
        corrected.finish();
        assertThat(row("ann")).doesNotContainKey("baked");
        assertThat(parked.retryAll(PROCESSOR)).isEqualTo(1);
        corrected.turnAfter(Processor.RETRY_LOOK);
        assertThat(parked.count(PROCESSOR)).isZero();
        assertThat(row("ann")).containsEntry("baked", 2);
        bakery.happens("order/1", new CakeBaked("1", "ann"));
        corrected.finish();
        assertThat(row("ann")).containsEntry("baked", 3);
        assertThat(ViewHash.of(bakery.database, new ViewName("customers", 1))).isEqualTo(hashOfRebuild());
    }

    @Test
    void a_stream_stays_parked_across_a_takeover() {
        poisonBetweenTwoOrders();
        hand(new CustomersProjection(1)).finish();
        Hand other = new Hand("b", bakery, new Corrected(1));
        other.turn();
        other.turnAfter(Lease.SILENCE);
        bakery.happens("order/1", new CakeBaked("1", "ann"));
        other.finish();
        assertThat(row("ann")).doesNotContainKey("baked");
    }

    @Test
    void an_owner_whose_time_is_over_cannot_release_what_its_successor_holds_back() {
        poisonBetweenTwoOrders();
        hand(new CustomersProjection(1)).finish();
        ParkedStream entry = parked.of(PROCESSOR, 1).getFirst();
        Hand successor = new Hand("b", bakery, new CustomersProjection(1));
        successor.turn();
        successor.turnAfter(Lease.SILENCE);
        bakery.happens("order/1", new CakeBaked("1", "ann"));
        successor.finish();
        parked.release(entry, 1);
        assertThat(parked.of(PROCESSOR, 10)).containsExactly(entry);
    }

    @Test
    void a_change_the_store_refuses_parks_its_stream_only() {
        bakery.happens("order/1", new CakeOrdered("1", "ann", "lemon"));
        bakery.happens("till/1", new MoneyTaken("bob", 500));
        bakery.happens("order/2", new CakeOrdered("2", "eve", "plum"));
        hand(new CustomersProjection(1) {
                    @Override
                    public List<WriteModel<Document>> on(Recorded<BakeryEvent> r) {
                        return r.event() instanceof MoneyTaken
                                ? List.of(Guarded.upsert(eq("_id", "event-0"), r.position(), inc("what", 1)))
                                : super.on(r);
                    }
                })
                .finish();
        assertThat(parked.of(PROCESSOR, 10))
                .extracting(ParkedStream::stream, ParkedStream::errorClass)
                .containsExactly(tuple("till/1", ChangeRefused.class.getName()));
        assertThat(row("ann")).containsEntry("orders", 1);
        assertThat(row("eve")).containsEntry("orders", 1);
    }

    @Test
    void a_payload_that_cannot_be_read_parks_its_stream_only() {
        bakery.happens("till/1", new MoneyTaken("not|a number", 1));
        bakery.happens("till/2", new MoneyTaken("bob", 500));
        hand(new CustomersProjection(1)).finish();
        assertThat(parked.of(PROCESSOR, 10)).extracting(ParkedStream::stream).containsExactly("till/1");
        assertThat(row("bob")).containsEntry("cents", 500L);
    }

    @Test
    void a_store_that_fails_parks_nothing_and_the_same_events_are_applied_later() {
        bakery.happens("till/1", new MoneyTaken("bob", 500));
        var reader = new EventReader<BakeryEvent>() {
            private int failuresLeft = 2;
            private final BakeryEvent.Reader reader = new BakeryEvent.Reader();

            @Override
            public boolean reads(String type) {
                return reader.reads(type);
            }

            @Override
            public Page<BakeryEvent> open(List<RecordedEvent> page) {
                if (failuresLeft-- > 0) {
                    throw new MongoTimeoutException("no answer");
                }
                return reader.open(page);
            }
        };
        Hand hand = new Hand("a", bakery, bakery.log, new CustomersProjection(1), reader);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(hand::turn).isInstanceOf(MongoTimeoutException.class);
        }
        hand.finish();
        assertThat(parked.count(PROCESSOR)).isZero();
        assertThat(row("bob")).containsEntry("cents", 500L);
    }

    @Test
    void events_before_the_poison_are_not_lost_when_the_store_fails_after_parking() {
        poisonBetweenTwoOrders();
        var reader = new EventReader<BakeryEvent>() {
            private boolean failed;
            private final BakeryEvent.Reader reader = new BakeryEvent.Reader();

            @Override
            public boolean reads(String type) {
                return reader.reads(type);
            }

            @Override
            public Page<BakeryEvent> open(List<RecordedEvent> page) {
                Page<BakeryEvent> opened = reader.open(page);
                return stored -> {
                    if (stored.position() == 4 && !failed) {
                        failed = true;
                        throw new MongoTimeoutException("no answer");
                    }
                    return opened.read(stored);
                };
            }
        };
        Hand hand = new Hand("a", bakery, bakery.log, new CustomersProjection(1), reader);
        assertThatThrownBy(hand::turn).isInstanceOf(MongoTimeoutException.class);
        assertThat(parked.count(PROCESSOR)).isEqualTo(1);
        hand.finish();
        assertThat(row("ann")).containsEntry("orders", 1);
        Hand restarted = hand(new CustomersProjection(1));
        restarted.finish();
        assertThat(parked.of(PROCESSOR, 10)).extracting(ParkedStream::position).containsExactly(2L);
    }

    @Test
    void an_owner_whose_time_is_over_cannot_overwrite_its_successors_entry() {
        var entry = new ParkedStream(PROCESSOR, "order/1", 2, 2, Bakery.NOON, "java.lang.IllegalStateException");
        parked.park(entry, 2);
        parked.park(new ParkedStream(PROCESSOR, "order/1", 3, 3, Bakery.NOON, "java.lang.Error"), 1);
        assertThat(parked.of(PROCESSOR, 10)).containsExactly(entry);
    }

    private void poisonBetweenTwoOrders() {
        bakery.happens("order/1", new CakeOrdered("1", "ann", "lemon"), new CakeBurnt("1"), new CakeBaked("1", "ann"));
        bakery.happens("till/1", new MoneyTaken("bob", 500));
    }

    private Hand hand(Projection<BakeryEvent> projection) {
        return new Hand("a", bakery, projection);
    }

    private Document row(String id) {
        return Objects.requireNonNull(
                bakery.database.getCollection(PROCESSOR).find(eq("_id", id)).first());
    }

    private Digest hashOfRebuild() {
        new Hand("c", bakery, new Corrected(2)).finish();
        return ViewHash.of(bakery.database, new ViewName("customers", 2));
    }

    /** The projection after its fault was corrected. */
    private static final class Corrected extends CustomersProjection {
        Corrected(int version) {
            super(version);
        }

        @Override
        public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
            return recorded.event() instanceof CakeBurnt ? List.of() : super.on(recorded);
        }
    }
}
