package org.throughline.outcomes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.INSTRUMENTS;
import static org.throughline.outcomes.trajectory.Taken.taken;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.trajectory.domain.ChangeStatus;
import org.throughline.outcomes.trajectory.domain.Measure;

class MeasureTest {
    private static List<Measure> measures(AssessmentRecorded... standing) {
        return Measure.of(List.of(standing), one -> INSTRUMENTS.find(one.instrument(), one.definitionVersion()));
    }

    @Test
    void each_family_has_its_own_status_in_its_own_direction() {
        List<Measure> measures = measures(
                taken(1, "PHQ-9", 1, 2, 9),
                taken(2, "PHQ-9", 1, 0, 9),
                taken(3, "WHO-5", 1, 4, 5),
                taken(4, "WHO-5", 1, 1, 5));
        assertThat(measures).extracting(Measure::family).containsExactly("PHQ-9 two weeks", "WHO-5 two weeks");
        assertThat(measures)
                .extracting(Measure::status)
                .containsExactly(Optional.of(ChangeStatus.RECOVERED), Optional.of(ChangeStatus.RELIABLY_DETERIORATED));
    }

    @Test
    void week_and_month_forms_are_two_measures() {
        assertThat(measures(taken(1, "PCL-5", 1, 3, 20), taken(2, "PCL-5-WEEK", 1, 0, 20)))
                .extracting(Measure::status)
                .containsExactly(
                        Optional.of(ChangeStatus.NO_RELIABLE_CHANGE), Optional.of(ChangeStatus.NO_RELIABLE_CHANGE));
    }

    @Test
    void latest_answers_without_a_total_are_not_scorable() {
        assertThat(measures(taken(1, "GAD-7", 1, 3, 7), taken(2, "GAD-7", 1, -1, 7)))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.status()).contains(ChangeStatus.NOT_SCORABLE);
                    assertThat(measure.latest()).map(Measure.Point::total).contains(21);
                });
    }

    @Test
    void somebody_elses_answers_change_no_status() {
        assertThat(measures(
                        taken(1, "GAD-7", 1, 3, 7),
                        taken(2, "GAD-7", 1, Collections.nCopies(7, 0), Mode.PROXY),
                        taken(3, "GAD-7", 1, Collections.nCopies(7, -1), Mode.PROXY)))
                .extracting(Measure::status)
                .containsExactly(Optional.of(ChangeStatus.NO_RELIABLE_CHANGE));
    }

    @Test
    void a_prorated_total_alone_is_nothing_to_compare() {
        assertThat(measures(taken(1, "GAD-7", 1, List.of(-1, 3, 3, 3, 3, 3, 3), Mode.SELF)))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.baseline()).isEmpty();
                    assertThat(measure.status()).contains(ChangeStatus.NOT_SCORABLE);
                });
    }

    @Test
    void nothing_is_said_about_change_where_no_threshold_is_published() {
        assertThat(measures(taken(1, "BARC-10", 1, 1, 10), taken(2, "BARC-10", 1, 6, 10)))
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.rule()).isEmpty();
                    assertThat(measure.status()).isEmpty();
                    assertThat(measure.latest()).map(Measure.Point::total).contains(60);
                });
    }

    @Test
    void what_is_no_sum_is_no_measure() {
        assertThat(measures(taken(1, "BAM", 1, 1, 17))).isEmpty();
        assertThat(measures(taken(1, "C-SSRS", 1, List.of(0, 0, -1, -1, -1, 0, -1), Mode.SELF)))
                .isEmpty();
    }
}
