package org.throughline.platform.projection;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeBurnt;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.testkit.ViewHash;

/** A running projection: freshness, readiness, stops, versions side by side. */
class ProjectionRunnerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Bakery bakery = new Bakery();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        bakery.close();
    }

    @Test
    void a_view_shows_a_position_once_it_was_awaited() throws Exception {
        ProjectionRunner runner = start("a", new CustomersProjection(1));
        long position = bakery.happens("till/1", new MoneyTaken("ann", 100));
        assertThat(runner.awaitPosition(position, SOON)).isTrue();
        assertThat(row("customers_v1", "ann")).containsEntry("cents", 100L);
        assertThat(runner.freshness())
                .isEqualTo(new Freshness(
                        position, bakery.log.read(position, 1).getFirst().recordedAt()));
        assertThat(runner.lag()).isZero();
    }

    @Test
    void a_node_that_only_watches_can_wait_for_a_position_too() throws Exception {
        start("a", new CustomersProjection(1));
        ProjectionRunner watching = start("b", new CustomersProjection(1));
        long position = bakery.happens("till/1", new MoneyTaken("ann", 100));
        assertThat(watching.awaitPosition(position, SOON)).isTrue();
        assertThat(row("customers_v1", "ann")).containsEntry("cents", 100L);
        await().atMost(SOON).untilAsserted(() -> assertThat(watching.ready()).isTrue());
    }

    @Test
    void a_position_that_does_not_come_is_not_awaited_for_ever() throws Exception {
        ProjectionRunner runner = start("a", new CustomersProjection(1));
        assertThat(runner.awaitPosition(1, Duration.ofMillis(100))).isFalse();
    }

    @Test
    void a_view_is_ready_only_once_it_caught_up_with_the_head_at_the_start() throws Exception {
        bakery.happens("till/1", new MoneyTaken("ann", 1), new MoneyTaken("ann", 2));
        var gate = new CountDownLatch(1);
        ProjectionRunner runner = start("a", new CustomersProjection(1) {
            @Override
            public List<WriteModel<Document>> on(Recorded<BakeryEvent> recorded) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.on(recorded);
            }
        });
        await().atMost(SOON).until(runner::owned);
        assertThat(runner.ready()).isFalse();
        assertThat(runner.lag()).isEqualTo(2);
        gate.countDown();
        await().atMost(SOON).until(runner::ready);
    }

    @Test
    void a_hole_in_the_log_stops_the_view_and_its_readiness() {
        bakery.happens("till/1", new MoneyTaken("ann", 1));
        bakery.happens("till/2", new MoneyTaken("ann", 2));
        bakery.happens("till/3", new MoneyTaken("ann", 4));
        bakery.database.getCollection("log").deleteOne(eq("_id", 2L));
        bakery.opensAgain();
        ProjectionRunner runner = start("a", new CustomersProjection(1));
        await().atMost(SOON).until(() -> runner.stoppedBy().isPresent());
        assertThat(runner.ready()).isFalse();
        assertThat(runner.freshness().position()).isLessThan(2);
    }

    @Test
    void a_hole_right_after_the_position_reached_is_not_taken_for_the_end() throws Exception {
        bakery.happens("till/1", new MoneyTaken("ann", 1));
        ProjectionRunner first = start("a", new CustomersProjection(1));
        assertThat(first.awaitPosition(1, SOON)).isTrue();
        first.close();
        bakery.happens("till/2", new MoneyTaken("ann", 2));
        bakery.happens("till/3", new MoneyTaken("ann", 4));
        bakery.database.getCollection("log").deleteOne(eq("_id", 2L));
        bakery.opensAgain();
        ProjectionRunner runner = start("a", new CustomersProjection(1));
        await().atMost(SOON).until(() -> runner.stoppedBy().isPresent());
    }

    @Test
    void a_log_that_ends_before_its_view_stops_the_view() throws Exception {
        bakery.happens("till/1", new MoneyTaken("ann", 1));
        long last = bakery.happens("till/2", new MoneyTaken("ann", 2));
        ProjectionRunner first = start("a", new CustomersProjection(1));
        assertThat(first.awaitPosition(last, SOON)).isTrue();
        first.close();
        bakery.database.getCollection("log").deleteOne(eq("_id", 2L));
        bakery.opensAgain();
        ProjectionRunner runner = start("a", new CustomersProjection(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(runner.stoppedBy()).contains(ProcessorStopped.class.getName()));
    }

    @Test
    void parked_streams_are_listed_counted_and_retried() throws Exception {
        long last = bakery.happens("order/1", new CakeOrdered("1", "ann", "lemon"), new CakeBurnt("1"));
        ProjectionRunner runner = start("a", new CustomersProjection(1));
        assertThat(runner.awaitPosition(last, SOON)).isTrue();
        assertThat(runner.parkedCount()).isEqualTo(1);
        assertThat(runner.parked(10)).extracting(ParkedStream::position).containsExactly(2L);
        assertThat(runner.retry("order/2")).isFalse();
        assertThat(runner.retry("order/1")).isTrue();
        assertThat(runner.retryAll()).isEqualTo(1);
    }

    @Test
    void a_new_version_is_built_beside_the_old_one_under_load_and_shows_the_same() throws Exception {
        ProjectionRunner old = start("a", new CustomersProjection(1));
        for (int i = 0; i < 300; i++) {
            happens(i);
        }
        ProjectionRunner fresh = start("a", new CustomersProjection(2));
        long last = 0;
        for (int i = 300; i < 600; i++) {
            last = happens(i);
        }
        assertThat(old.awaitPosition(last, SOON)).isTrue();
        assertThat(fresh.awaitPosition(last, SOON)).isTrue();
        assertThat(ViewHash.of(bakery.database, new ViewName("customers", 2)))
                .isEqualTo(ViewHash.of(bakery.database, new ViewName("customers", 1)));
    }

    @Test
    void an_old_version_is_dropped_only_when_nobody_runs_it() throws Exception {
        long last = bakery.happens("till/1", new MoneyTaken("ann", 1));
        ProjectionRunner old = start("a", new CustomersProjection(1));
        assertThat(old.awaitPosition(last, SOON)).isTrue();
        ViewName one = new ViewName("customers", 1);
        var versions = new ViewVersions(bakery.database, Node.named("b"), Set.of(new ViewName("customers", 2)));
        assertThat(versions.drop(new ViewName("customers", 2))).isEqualTo(ViewVersions.Drop.COMPILED_IN);
        assertThat(versions.drop(one)).isEqualTo(ViewVersions.Drop.IN_USE);
        old.close();
        assertThat(versions.drop(one)).isEqualTo(ViewVersions.Drop.DROPPED);
        assertThat(versions.names()).isEmpty();
        assertThat(bakery.database.getCollection("customers_v1").countDocuments())
                .isZero();
        ProjectionRunner late = start("a", new CustomersProjection(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(late.stoppedBy()).contains(ProcessorStopped.class.getName()));
        assertThat(late.ready()).isFalse();
    }

    private long happens(int i) {
        String order = "o" + i % 20;
        String customer = "customer-" + i % 3;
        return switch (i % 3) {
            case 0 -> bakery.happens("order/" + order, new CakeOrdered(order, customer, "plum"));
            case 1 -> bakery.happens("order/" + order, new CakeBaked(order, customer));
            default -> bakery.happens("till/" + i % 4, new MoneyTaken(customer, i));
        };
    }

    private ProjectionRunner start(String node, Projection<BakeryEvent> projection) {
        ProjectionRunner runner = new ProjectionRunner(
                projection, new BakeryEvent.Reader(), bakery.log, bakery.database, Node.named(node));
        opened.addFirst(runner);
        return runner.start();
    }

    private Document row(String collection, String id) {
        return new Document(
                bakery.database.getCollection(collection).find(eq("_id", id)).first());
    }
}
