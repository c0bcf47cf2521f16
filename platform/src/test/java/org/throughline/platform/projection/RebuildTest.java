package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeBurnt;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.projection.Processor.Turn;
import org.throughline.platform.testkit.ViewHash;

/** Rows are built anew beside those that serve, and serve as soon as they are as far. */
class RebuildTest {
    private static final ViewName VIEW = new ViewName("customers", 1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration STORED = Beats.STORE_EVERY;

    private final Bakery bakery = new Bakery();
    private final Tokens tokens = new Tokens(bakery.database);
    private final List<AutoCloseable> opened = new ArrayList<>();
    private int happened;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        bakery.close();
    }

    /** Builds few events a turn, and counts them. */
    private static final class Slow extends CustomersProjection {
        private final AtomicInteger applied = new AtomicInteger();

        Slow() {
            super(1);
        }

        @Override
        public int batchMax() {
            return 10;
        }

        @Override
        public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
            applied.incrementAndGet();
            return super.on(recorded);
        }
    }

    @Test
    void under_reads_and_writes_the_new_rows_are_those_the_log_gives() throws Exception {
        ProjectionRunner runner = start("a");
        ProjectionRunner watching = start("b");
        ViewRows rows = watching.rows();
        runner.rows();
        happen(600);
        var reading = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> read = threads.submit(() -> {
                long seen = 0;
                int looks = 0;
                while (reading.get()) {
                    long now = rows.countDocuments(exists("what"));
                    assertThat(now).as("rows, which only become more").isGreaterThanOrEqualTo(seen);
                    seen = now;
                    looks++;
                }
                return looks;
            });
            assertThat(watching.awaitPosition(600, SOON)).isTrue();
            assertThat(watching.rebuild().building()).isTrue();
            long last = happen(300);
            await().atMost(SOON).until(() -> !runner.rebuildProgress().building());
            assertThat(runner.awaitPosition(last, SOON)).isTrue();
            assertThat(watching.awaitPosition(last, SOON)).isTrue();
            assertThat(rows.countDocuments(exists("what"))).isEqualTo(900);
            reading.set(false);
            assertThat(read.get()).isPositive();
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(runner.rebuildProgress())
                        .isEqualTo(new RebuildProgress("customers_v1", 1, false, 900, 900, "")));
        assertThat(watching.serving()).isEqualTo("customers_v1.g1");
        assertThat(hash("customers_v1.g1")).isEqualTo(hashOfNextVersion());
    }

    @Test
    void who_takes_over_in_the_middle_goes_on_from_where_it_was_left() {
        happen(200);
        Slow first = new Slow();
        Hand a = hand("a", first);
        a.finish();
        a.processor.stop();
        assertThat(asked()).isTrue();
        int before = first.applied.get();
        for (int turn = 0; turn < 8; turn++) {
            assertThat(a.turnAfter(STORED)).isEqualTo(Turn.BUILDING);
        }
        assertThat(first.applied.get() - before).isEqualTo(80);
        long stored =
                Objects.requireNonNull(tokens.read("customers_v1").rebuild()).position();
        assertThat(stored).isBetween(60L, 80L);

        Slow second = new Slow();
        Hand b = hand("b", second);
        b.turn();
        b.turnAfter(Lease.SILENCE);
        finish(b);
        assertThat(second.applied.get()).isEqualTo((int) (200 - stored));
        assertThat(tokens.read("customers_v1").generation()).isEqualTo(1);
        assertThat(hash("customers_v1.g1")).isEqualTo(hashOfNextVersion());
        assertThat(a.turnAfter(STORED.multipliedBy(3))).isEqualTo(Turn.WATCHING);
    }

    @Test
    void an_owner_of_before_lets_nothing_serve() {
        happen(10);
        hand("a", new Slow()).finish();
        asked();
        assertThat(tokens.serve("customers_v1", "a", 1, 1)).isFalse();
        assertThat(tokens.storeRebuilt("customers_v1", "a", 1, 1, 10)).isFalse();
        assertThat(tokens.read("customers_v1").rebuild()).isEqualTo(new Token.Rebuild(1, 0, 10));
    }

    @Test
    void who_did_not_hear_that_the_new_rows_serve_does_not_put_them_back_under_way() {
        happen(200);
        Hand hand = hand("a", new Slow());
        hand.finish();
        asked();
        while (!"a".equals(tokens.read("customers_v1").owner())) {
            hand.turnAfter(STORED);
        }
        long epoch = tokens.read("customers_v1").epoch();
        assertThat(tokens.serve("customers_v1", "a", epoch, 1)).isTrue();
        assertThat(tokens.serve("customers_v1", "a", epoch, 1)).isFalse();
        assertThat(tokens.storeRebuilt("customers_v1", "a", epoch, 1, 10)).isFalse();
        assertThat(tokens.read("customers_v1"))
                .extracting(Token::generation, Token::rebuild)
                .containsExactly(1L, null);
    }

    @Test
    void whoever_reads_before_the_first_turn_reads_the_rows_that_serve() throws Exception {
        happen(20);
        ProjectionRunner first = start("a");
        first.rows();
        assertThat(first.awaitPosition(20, SOON)).isTrue();
        first.rebuild();
        await().atMost(SOON).until(() -> first.serving().equals("customers_v1.g1"));
        bakery.database.getCollection("customers_v1").drop();
        first.close();
        assertThat(notStarted().rows().countDocuments(exists("what"))).isEqualTo(20);
    }

    @Test
    void asked_again_meanwhile_it_goes_on_and_later_it_is_built_once_more() throws Exception {
        happen(50);
        ProjectionRunner runner = start("a");
        runner.rows();
        assertThat(runner.awaitPosition(50, SOON)).isTrue();
        runner.rebuild();
        runner.rebuild();
        await().atMost(SOON).until(() -> !runner.rebuildProgress().building());
        assertThat(runner.rebuildProgress().generation()).isEqualTo(1);
        runner.rebuild();
        await().atMost(SOON).until(() -> !runner.rebuildProgress().building());
        await().atMost(SOON).until(() -> runner.serving().equals("customers_v1.g2"));
        assertThat(hash("customers_v1.g2")).isEqualTo(hashOfNextVersion());
    }

    @Test
    void rows_that_served_before_are_dropped_once_nobody_can_be_reading_them() {
        happen(20);
        Hand hand = hand("a", new Slow());
        hand.finish();
        asked();
        hand.turnAfter(STORED.multipliedBy(3));
        finish(hand);
        assertThat(Generations.of(bakery.database, VIEW)).containsExactlyInAnyOrder("customers_v1", "customers_v1.g1");
        bakery.database.createCollection("customers_v1.g2");
        hand.turnAfter(Processor.KEPT);
        assertThat(Generations.of(bakery.database, VIEW))
                .as("what another node may have begun stays")
                .containsExactlyInAnyOrder("customers_v1.g1", "customers_v1.g2");
        hand.processor.stop();
        hand("b", new Slow()).turn();
        assertThat(tokens.read("customers_v1").owner()).isEqualTo("b");
    }

    @Test
    void what_cannot_be_applied_is_parked_for_the_new_rows_and_asked_for_there() throws Exception {
        bakery.happens("order/1", new CakeOrdered("1", "ann", "lemon"), new CakeBurnt("1"));
        ProjectionRunner runner = start("a");
        runner.rows();
        assertThat(runner.awaitPosition(2, SOON)).isTrue();
        runner.rebuild();
        await().atMost(SOON).until(() -> !runner.rebuildProgress().building());
        await().atMost(SOON).until(() -> runner.serving().endsWith(".g1"));
        assertThat(runner.parked(10)).extracting(ParkedStream::processor).containsExactly("customers_v1.g1");
        assertThat(runner.retryAll()).isEqualTo(1);
    }

    @Test
    void rows_about_somebody_go_from_every_generation() throws Exception {
        happen(20);
        ProjectionRunner runner = start("a");
        runner.rows();
        assertThat(runner.awaitPosition(20, SOON)).isTrue();
        runner.rebuild();
        await().atMost(SOON).until(() -> runner.serving().equals("customers_v1.g1"));
        Digest before = hash("customers_v1.g1");
        List<String> generations = List.of("customers_v1", "customers_v1.g1");
        for (String rows : generations) {
            bakery.database.getCollection(rows).insertOne(new Document("_id", "about").append("subject", "customer-9"));
        }
        assertThat(runner.clear("customer-9", bakery.log.stream("order/o0", 1), 20))
                .isTrue();
        for (String rows : generations) {
            assertThat(bakery.database.getCollection(rows).countDocuments(eq("subject", "customer-9")))
                    .as(rows)
                    .isZero();
        }
        assertThat(hash("customers_v1.g1"))
                .as("what is removed and can still be read is written anew where it serves")
                .isEqualTo(before);
    }

    @Test
    void rows_that_may_have_been_read_before_keys_were_gone_are_begun_anew_and_nobody_waits_for_them() {
        happen(200);
        Hand hand = hand("a", new Slow());
        hand.finish();
        ProjectionRunner runner = notStarted();
        begun(hand);
        long gone = happen(1);
        assertThat(runner.clear("customer-9", List.of(), gone)).isFalse();
        assertThat(tokens.read("customers_v1").rebuild()).isEqualTo(new Token.Rebuild(2, 0, gone));
        assertThat(runner.clear("customer-9", List.of(), gone)).isTrue();
        finishAfterABeat(hand);
        assertThat(Generations.of(bakery.database, VIEW)).containsExactlyInAnyOrder("customers_v1", "customers_v1.g2");
        assertThat(hash("customers_v1.g2")).isEqualTo(hashOfNextVersion());
    }

    @Test
    void what_is_called_off_is_dropped_and_its_number_is_not_given_again() {
        happen(200);
        Hand hand = hand("a", new Slow());
        hand.finish();
        ProjectionRunner runner = notStarted();
        begun(hand);
        assertThat(Generations.of(bakery.database, VIEW)).contains("customers_v1.g1");
        assertThat(runner.callRebuildOff()).isEqualTo(new RebuildProgress("customers_v1", 0, false, 200, 200, ""));
        assertThat(hand.turnAfter(Lease.BEAT)).isEqualTo(Turn.WATCHING);
        assertThat(hand.turn()).isEqualTo(Turn.IDLE);
        assertThat(Generations.of(bakery.database, VIEW)).containsExactly("customers_v1");
        happen(3);
        assertThat(hand.turn()).isEqualTo(Turn.APPLIED);

        asked();
        finishAfterABeat(hand);
        assertThat(tokens.read("customers_v1").generation()).isEqualTo(2);
        assertThat(hash("customers_v1.g2")).isEqualTo(hashOfNextVersion());
    }

    @Test
    void what_was_begun_before_numbers_were_kept_is_not_given_again_either() {
        happen(10);
        hand("a", new Slow()).finish();
        asked();
        bakery.database.getCollection("tokens").updateMany(new Document(), unset("begun"));
        assertThat(notStarted().callRebuildOff().building()).isFalse();
        asked();
        assertThat(tokens.read("customers_v1").rebuild()).isEqualTo(new Token.Rebuild(2, 0, 10));
    }

    @Test
    void where_nothing_is_built_anew_nothing_is_called_off() {
        happen(10);
        hand("a", new Slow()).finish();
        long epoch = tokens.read("customers_v1").epoch();
        assertThat(notStarted().callRebuildOff().building()).isFalse();
        assertThat(tokens.read("customers_v1").epoch()).isEqualTo(epoch);
    }

    @Test
    void building_that_breaks_leaves_the_rows_that_serve_alone_and_says_so() {
        happen(200);
        bakery.opensAgain();
        Hand hand = hand("a", new Slow());
        hand.finish();
        hand.turnAfter(Lease.BEAT);
        Digest before = hash("customers_v1");
        bakery.database.getCollection("log").deleteOne(eq("first", 15L));
        asked();
        finishAfterABeat(hand);
        assertThat(notStarted().rebuildProgress())
                .isEqualTo(new RebuildProgress(
                        "customers_v1", 0, false, 200, 200, "org.throughline.platform.eventlog.LogHoleException"));
        assertThat(Generations.of(bakery.database, VIEW)).containsExactly("customers_v1");
        assertThat(hash("customers_v1")).isEqualTo(before);
        bakery.happens("order/late", new CakeOrdered("late", "customer-1", "plum"));
        assertThat(hand.turn()).isEqualTo(Turn.APPLIED);
        assertThat(hash("customers_v1")).isNotEqualTo(before);

        asked();
        assertThat(notStarted().rebuildProgress().brokenBy()).isEmpty();
    }

    @Test
    void who_lost_the_processor_neither_ends_nor_drops_what_another_builds() {
        happen(10);
        hand("a", new Slow()).finish();
        asked();
        assertThat(tokens.broken("customers_v1", "a", 1, 1, "Fault")).isFalse();
        assertThat(tokens.read("customers_v1"))
                .extracting(Token::rebuild, Token::brokenBy)
                .containsExactly(new Token.Rebuild(1, 0, 10), "");
    }

    @Test
    void all_rows_go_when_the_version_is_dropped() throws Exception {
        happen(10);
        ProjectionRunner runner = start("a");
        runner.rows();
        assertThat(runner.awaitPosition(10, SOON)).isTrue();
        runner.rebuild();
        await().atMost(SOON).until(() -> !runner.rebuildProgress().building());
        runner.close();
        var versions = new ViewVersions(bakery.database, Node.named("b"), Set.of());
        assertThat(versions.drop(VIEW)).isEqualTo(ViewVersions.Drop.DROPPED);
        assertThat(Generations.of(bakery.database, VIEW)).isEmpty();
    }

    @Test
    void what_keeps_no_rows_that_are_read_is_not_done_twice() {
        ProjectionRunner reaction = start("a");
        assertThat(reaction.isView()).isFalse();
        assertThatIllegalStateException().isThrownBy(reaction::rebuild);
    }

    private boolean asked() {
        return tokens.rebuild(
                "customers_v1", tokens.read("customers_v1"), bakery.log.head().position());
    }

    /** Asks for it, once it is stored how far the rows are that serve, and has a first batch built. */
    private void begun(Hand hand) {
        hand.turnAfter(Lease.BEAT);
        assertThat(asked()).isTrue();
        assertThat(hand.turnAfter(Lease.BEAT)).isEqualTo(Turn.WATCHING);
        assertThat(hand.turn()).isEqualTo(Turn.BUILDING);
    }

    private ProjectionRunner notStarted() {
        return new ProjectionRunner(
                new CustomersProjection(1), new BakeryEvent.Reader(), bakery.log, bakery.database, Node.named("z"));
    }

    private static void finishAfterABeat(Hand hand) {
        hand.turnAfter(Lease.BEAT);
        finish(hand);
    }

    private static void finish(Hand hand) {
        Turn turn = hand.turn();
        while (turn == Turn.BUILDING || turn == Turn.APPLIED) {
            turn = hand.turn();
        }
    }

    private long happen(int events) {
        long last = 0;
        for (int i = 0; i < events; i++) {
            String order = "o" + happened % 20;
            String customer = "customer-" + happened % 3;
            last = switch (happened % 3) {
                case 0 -> bakery.happens("order/" + order, new CakeOrdered(order, customer, "plum"));
                case 1 -> bakery.happens("order/" + order, new CakeBaked(order, customer));
                default -> bakery.happens("till/" + happened % 4, new MoneyTaken(customer, happened));
            };
            happened++;
        }
        return last;
    }

    private ProjectionRunner start(String node) {
        ProjectionRunner runner = new ProjectionRunner(
                new CustomersProjection(1), new BakeryEvent.Reader(), bakery.log, bakery.database, Node.named(node));
        opened.addFirst(runner);
        return runner.start();
    }

    private Hand hand(String node, Projection<BakeryEvent> projection) {
        return new Hand(node, bakery, projection);
    }

    private Digest hash(String rows) {
        return ViewHash.of(bakery.database, rows);
    }

    private Digest hashOfNextVersion() {
        hand("c", new CustomersProjection(2)).finish();
        assertThat(bakery.database
                        .getCollection("customers_v2")
                        .find(eq("_id", "customer-1"))
                        .first())
                .isNotNull();
        return hash("customers_v2");
    }
}
