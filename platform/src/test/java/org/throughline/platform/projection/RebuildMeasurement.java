package org.throughline.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.testkit.ViewHash;

/**
 * Measures how fast a view that serves is built anew from a hundred thousand events, on the embedded store over TCP in the
 * same process. Not part of the build; run it by name.
 */
class RebuildMeasurement {
    private static final int EVENTS = 100_000;
    private static final int COMMIT = 50;
    private static final int ROUNDS = 3;
    private static final Duration LONG = Duration.ofMinutes(5);

    /** In large commits, one after the other, so that a busy machine refuses none. */
    private static void fill(Bakery bakery) {
        Random random = new Random(1);
        for (int from = 0; from < EVENTS; from += COMMIT) {
            List<ProposedEvent> commit = IntStream.range(from, from + COMMIT)
                    .mapToObj(number -> ReplaySpeedTest.event(random, number))
                    .toList();
            Map<String, Long> expected = new HashMap<>();
            commit.forEach(event -> expected.put(event.stream(), ProposedCommit.ANY_VERSION));
            CommitId id = CommitId.derive("test", "fill" + from);
            assertThat(bakery.log.append(new ProposedCommit(id, commit, expected, null)))
                    .isInstanceOf(Appended.class);
        }
    }

    @Test
    void measure() throws Exception {
        try (var bakery = new Bakery()) {
            fill(bakery);
            try (var runner = new ProjectionRunner(
                            new CustomersProjection(1),
                            new BakeryEvent.Reader(),
                            bakery.log,
                            bakery.database,
                            Node.named("a"))
                    .start()) {
                runner.rows();
                assertThat(runner.awaitPosition(EVENTS, LONG)).isTrue();
                String first = ViewHash.of(bakery.database, "customers_v1").toString();
                for (int round = 1; round <= ROUNDS; round++) {
                    long begun = System.nanoTime();
                    runner.rebuild();
                    await().pollInterval(Duration.ofMillis(20))
                            .atMost(LONG)
                            .until(() -> !runner.rebuildProgress().building());
                    double seconds = (System.nanoTime() - begun) / 1e9;
                    System.out.printf(
                            "%d events built anew in %.1f s: %.0f events/s%n", EVENTS, seconds, EVENTS / seconds);
                    assertThat(ViewHash.of(bakery.database, "customers_v1.g" + round)
                                    .toString())
                            .isEqualTo(first);
                }
            }
        }
    }
}
