package org.throughline.outcomes.timeline;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.timeline.view.TimelineProjection;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;

/** In whatever order the four services are heard, the timeline comes out the same. */
class TimelineProjectionTest {
    private static final int PEOPLE = 5;

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_streams_give_the_same_timelines(long seed) {
        new ShuffledDelivery<>(new TimelineProjection(), TimelineHistory.of(seed, PEOPLE, 200)).holds(seed);
    }

    @Test
    void so_they_do_for_a_year_of_a_programme() {
        new ShuffledDelivery<>(new TimelineProjection(), TimelineHistory.of(6, 40, 3_000)).holds(6);
    }
}
