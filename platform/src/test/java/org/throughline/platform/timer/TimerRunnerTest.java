package org.throughline.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.projection.Bakery;
import org.throughline.platform.projection.BakeryEvent;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.projection.Node;
import org.throughline.platform.projection.ProjectionRunner;

/** Timers fired by running nodes, several at once, and again after a rebuild. */
class TimerRunnerTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int ORDERS = 50;

    private final Bakery bakery = new Bakery();
    private final MovedClock clock = new MovedClock(Bakery.NOON);
    private final AtomicInteger firings = new AtomicInteger();
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        bakery.close();
    }

    @Test
    void a_timer_fires_when_the_clock_reaches_it() {
        orders();
        TimerRunner runner = start("a", 1);
        clock.move(PickupReminders.SOON);
        await().atMost(SOON).untilAsserted(() -> assertThat(reminders()).isEqualTo(ORDERS));
        await().atMost(SOON).untilAsserted(() -> assertThat(runner.overdue()).isZero());
        assertThat(runner.parkedCount()).isZero();
        assertThat(runner.stoppedBy()).isEmpty();
    }

    @Test
    void two_nodes_that_fire_at_once_have_one_effect() throws Exception {
        orders();
        ProjectionRunner projection = projection("a", 1);
        assertThat(projection.awaitPosition(ORDERS, SOON)).isTrue();
        clock.move(PickupReminders.SOON);
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> turns = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                var met = new AtomicBoolean();
                TimerFiring firing = fired -> {
                    if (!met.getAndSet(true)) {
                        meet(together);
                    }
                    remind(fired);
                };
                var timers = new TimerTurn("reminders_v1", bakery.log(), bakery.database(), firing, clock);
                turns.add(threads.submit(timers::turn));
            }
            for (Future<Integer> turn : turns) {
                turn.get();
            }
        }
        assertThat(firings.get()).isEqualTo(2 * ORDERS);
        assertThat(reminders()).isEqualTo(ORDERS);
    }

    @Test
    void timers_built_anew_fire_again_and_have_no_second_effect() {
        orders();
        start("a", 1);
        clock.move(PickupReminders.SOON);
        await().atMost(SOON).untilAsserted(() -> assertThat(reminders()).isEqualTo(ORDERS));
        start("a", 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(firings.get()).isEqualTo(2 * ORDERS));
        assertThat(reminders()).isEqualTo(ORDERS);
    }

    @Test
    void nothing_fires_before_the_view_knows_what_was_called_off() throws Exception {
        orders();
        clock.move(PickupReminders.SOON);
        var gate = new CountDownLatch(1);
        var projection = new ProjectionRunner(
                new TimerProjection<>(new PickupReminders(1)),
                new GatedReader(gate, ORDERS / 2),
                bakery.log(),
                bakery.database(),
                Node.named("a"));
        opened.addFirst(projection.start());
        opened.addFirst(new TimerRunner(projection, bakery.log(), bakery.database(), this::remind, clock).start());
        await().atMost(SOON).until(projection::owned);
        assertThat(projection.ready()).isFalse();
        assertThat(firings.get()).isZero();
        gate.countDown();
        await().atMost(SOON).untilAsserted(() -> assertThat(reminders()).isEqualTo(ORDERS));
    }

    private void orders() {
        BakeryEvent[] orders = LongStream.range(0, ORDERS)
                .mapToObj(i -> new CakeOrdered("o" + i, "ann", "lemon"))
                .toArray(BakeryEvent[]::new);
        bakery.happens("orders", orders);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends under the timer's commit id, as a command would. */
    private void remind(TimerFired fired) {
        firings.incrementAndGet();
        var event = new MoneyTaken("nobody", 0);
        String id = "reminder-" + fired.timer().hashCode() + "-" + firings.get();
        bakery.log()
                .append(new ProposedCommit(
                        fired.commitId(),
                        List.of(Bakery.proposed("reminders", id, event)),
                        Map.of("reminders", ProposedCommit.ANY_VERSION),
                        null));
    }

    private long reminders() {
        return bakery.log().stream("reminders", 1).size();
    }

    private TimerRunner start(String node, int version) {
        var runner = new TimerRunner(projection(node, version), bakery.log(), bakery.database(), this::remind, clock);
        opened.addFirst(runner);
        return runner.start();
    }

    private ProjectionRunner projection(String node, int version) {
        var runner = new ProjectionRunner(
                new TimerProjection<>(new PickupReminders(version)),
                new BakeryEvent.Reader(),
                bakery.log(),
                bakery.database(),
                Node.named(node));
        opened.addFirst(runner);
        return runner.start();
    }
}
