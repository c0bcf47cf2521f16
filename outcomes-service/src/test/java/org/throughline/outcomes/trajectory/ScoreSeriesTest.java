package org.throughline.outcomes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.trajectory.Taken.taken;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.trajectory.domain.ScoreSeries;

class ScoreSeriesTest {
    private static List<ScoreSeries> series(AssessmentRecorded... standing) {
        return ScoreSeries.of(List.of(standing), one -> INSTRUMENTS.find(one.instrument(), one.definitionVersion()));
    }

    @Test
    void a_series_is_in_the_order_the_answers_were_given() {
        assertThat(series(taken(3, "GAD-7", 1, 1, 7), taken(1, "GAD-7", 1, 3, 7), taken(2, "GAD-7", 1, 2, 7)))
                .singleElement()
                .satisfies(series -> assertThat(series.taken())
                        .extracting(AssessmentRecorded::total)
                        .containsExactly(21, 14, 7));
    }

    @Test
    void two_versions_of_one_family_share_an_axis_which_is_the_newer_ones() {
        assertThat(series(taken(1, "PHQ-9", 2, 2, 10), taken(2, "PHQ-9", 1, 1, 9)))
                .singleElement()
                .satisfies(series -> {
                    assertThat(series.newest().version()).isEqualTo(2);
                    assertThat(series.taken())
                            .extracting(AssessmentRecorded::definitionVersion)
                            .containsExactly(2, 1);
                });
    }

    @Test
    void what_is_not_compared_has_an_axis_of_its_own() {
        assertThat(series(taken(1, "PCL-5", 1, 3, 20), taken(2, "PCL-5-WEEK", 1, 0, 20)))
                .hasSize(2);
    }

    @Test
    void what_was_scored_by_a_definition_nobody_has_is_left_out() {
        assertThat(ScoreSeries.of(List.of(taken(1, "GAD-7", 1, 1, 7)), _ -> Optional.empty()))
                .isEmpty();
    }
}
