package org.throughline.scheduling.calendar.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.platform.service.SourceFreshness;

class ViewTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static SourceFreshness known(long position) {
        return new SourceFreshness(position, NOON.plusSeconds(position));
    }

    @Test
    void an_answer_of_two_views_knows_a_service_as_far_as_the_one_that_is_behind() {
        assertThat(View.behind(
                        Map.of("scheduling", known(9), "intake", known(4)),
                        Map.of("scheduling", known(7), "intake", known(5))))
                .isEqualTo(Map.of("scheduling", known(7), "intake", known(4)));
    }

    @Test
    void of_a_service_only_one_of_them_has_heard_of_it_says_nothing() {
        assertThat(View.behind(Map.of("scheduling", known(9), "intake", known(4)), Map.of("scheduling", known(9))))
                .isEqualTo(Map.of("scheduling", known(9)));
        assertThat(View.behind(Map.of("scheduling", known(9)), Map.of("scheduling", known(9), "intake", known(4))))
                .isEqualTo(Map.of("scheduling", known(9)));
    }
}
