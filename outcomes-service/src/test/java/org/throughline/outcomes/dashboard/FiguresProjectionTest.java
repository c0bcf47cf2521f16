package org.throughline.outcomes.dashboard;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.dashboard.view.FiguresProjection;
import org.throughline.outcomes.timeline.TimelineHistory;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

/** In whatever order the services are heard, the figures come out the same. */
class FiguresProjectionTest {
    private static final int PEOPLE = 5;

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_rows(long seed) {
        new ShuffledDelivery<>(new FiguresProjection(), TimelineHistory.of(seed, PEOPLE, 200)).holds(seed);
    }
}
