package org.throughline.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.throughline.platform.eventlog.AppendResult;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.testkit.ViewHash;

/** How fast a view is built from the beginning: run with {@code -Dreplay.events=100000}. */
@EnabledIfSystemProperty(named = "replay.events", matches = "\\d+")
class ReplaySpeedTest {
    private static final int COMMIT = 2;

    @Test
    void a_view_is_built_from_the_beginning() throws Exception {
        int events = Integer.getInteger("replay.events");
        try (var bakery = new Bakery()) {
            fill(bakery, events);
            for (int version = 1; version <= 3; version++) {
                long start = System.nanoTime();
                try (var runner = new ProjectionRunner(
                                new CustomersProjection(version),
                                new BakeryEvent.Reader(),
                                bakery.log,
                                bakery.database,
                                Node.named("a"))
                        .start()) {
                    assertThat(runner.awaitPosition(events, Duration.ofMinutes(5)))
                            .isTrue();
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "built version %d from %d events in %.1f s: %.0f events/s%n",
                        version, events, seconds, events / seconds);
            }
            assertThat(ViewHash.of(bakery.database, new ViewName("customers", 3)))
                    .isEqualTo(ViewHash.of(bakery.database, new ViewName("customers", 1)));
        }
    }

    private static void fill(Bakery bakery, int events) throws Exception {
        Random random = new Random(1);
        try (var threads = Executors.newFixedThreadPool(64)) {
            List<Future<AppendResult>> appends = new ArrayList<>();
            for (int from = 0; from < events; from += COMMIT) {
                List<ProposedEvent> commit = List.of(event(random, from), event(random, from + 1));
                Map<String, Long> expected = new HashMap<>();
                commit.forEach(event -> expected.put(event.stream(), ProposedCommit.ANY_VERSION));
                CommitId id = CommitId.derive("test", "fill" + from);
                appends.add(threads.submit(() -> bakery.log.append(new ProposedCommit(id, commit, expected, null))));
            }
            for (Future<AppendResult> append : appends) {
                append.get();
            }
        }
    }

    /** Every customer has three streams; 600 events each make a treatment's worth. */
    static ProposedEvent event(Random random, int number) {
        int who = random.nextInt(200);
        String customer = "customer-" + who;
        String order = "o" + who;
        BakeryEvent event = switch (random.nextInt(3)) {
            case 0 -> new CakeOrdered(order, customer, "x".repeat(400));
            case 1 -> new CakeBaked(order, customer);
            default -> new MoneyTaken(customer, 1);
        };
        String stream = event instanceof MoneyTaken ? "till/" + who : "order/" + order;
        return Bakery.proposed(stream, "event-" + number, event);
    }
}
