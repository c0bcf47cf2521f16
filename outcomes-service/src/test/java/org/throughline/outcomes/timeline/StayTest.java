package org.throughline.outcomes.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.timeline.domain.Stay;
import org.throughline.outcomes.timeline.domain.Stay.Period;
import org.throughline.outcomes.timeline.domain.Stay.Turn;

class StayTest {
    private static Instant day(int number) {
        return NOON.plus(Duration.ofDays(number));
    }

    private static Turn begins(int day) {
        return new Turn(day(day), true);
    }

    private static Turn ends(int day) {
        return new Turn(day(day), false);
    }

    @Test
    void a_stay_lasts_from_admission_until_it_is_closed() {
        assertThat(Stay.of(List.of(begins(1), ends(9))).periods()).containsExactly(new Period(day(1), day(9)));
    }

    @Test
    void it_is_the_same_whichever_was_learned_first() {
        assertThat(Stay.of(List.of(ends(9), begins(1)))).isEqualTo(Stay.of(List.of(begins(1), ends(9))));
    }

    @Test
    void one_that_goes_on_has_a_gap() {
        assertThat(Stay.of(List.of(begins(1), ends(9), begins(12))).periods())
                .containsExactly(new Period(day(1), day(9)), new Period(day(12), Stay.OPEN));
    }

    @Test
    void one_that_goes_on_at_the_moment_of_its_end_has_no_gap_between_what_was_learned() {
        assertThat(Stay.of(List.of(begins(1), ends(9), begins(9))).periods())
                .containsExactly(new Period(day(1), day(9)), new Period(day(9), Stay.OPEN));
    }

    @Test
    void of_one_whose_beginning_is_not_known_nothing_is_known() {
        assertThat(Stay.of(List.of(ends(9))).periods()).isEmpty();
        assertThat(Stay.of(List.of()).periods()).isEmpty();
    }

    @Test
    void a_second_beginning_changes_nothing() {
        assertThat(Stay.of(List.of(begins(1), begins(3), ends(9))).periods())
                .containsExactly(new Period(day(1), day(9)));
    }
}
