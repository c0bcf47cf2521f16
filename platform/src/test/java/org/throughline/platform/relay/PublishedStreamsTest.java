package org.throughline.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.relay.Branch.HEATED;
import static org.throughline.platform.relay.Branch.ORDERED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;

/** Whoever relays, from wherever it starts, names the same predecessors and keys. */
class PublishedStreamsTest {

    static Stream<Long> seeds() {
        return Seeds.upTo(8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_relay_that_starts_anywhere_says_the_same_as_one_that_read_it_all(long seed) {
        Random random = new Random(seed);
        try (Branch branch = new Branch()) {
            for (int i = 0; i < 60; i++) {
                branch.happens("customer-" + random.nextInt(3), "order/" + random.nextInt(6), some(random));
            }
            List<PublishedStreams.Keyed> all = branch.toSend();
            PublishedStreams restarted = new PublishedStreams(branch.log, ORDERED::equals);
            for (int i = 0; i < 10; i++) {
                long from = 1 + random.nextLong(branch.log.head().position());
                assertThat(restarted.published(branch.log.read(from, 1 + random.nextInt(50))))
                        .isSubsetOf(all);
            }
        }
    }

    @Test
    void each_fact_names_the_one_before_it_in_its_stream() {
        try (Branch branch = new Branch()) {
            branch.happens("order/1", ORDERED, HEATED, ORDERED);
            branch.happens("order/2", HEATED, ORDERED);
            branch.happens("order/1", HEATED, ORDERED);
            Map<String, List<Long>> previous = new HashMap<>();
            for (PublishedStreams.Keyed keyed : branch.toSend()) {
                previous.computeIfAbsent(keyed.fact().event().stream(), _ -> new ArrayList<>())
                        .add(keyed.fact().previousVersion());
            }
            assertThat(previous).containsEntry("order/1", List.of(0L, 1L, 3L)).containsEntry("order/2", List.of(0L));
        }
    }

    private static String[] some(Random random) {
        String[] types = new String[1 + random.nextInt(3)];
        for (int i = 0; i < types.length; i++) {
            types[i] = random.nextBoolean() ? ORDERED : HEATED;
        }
        return types;
    }
}
