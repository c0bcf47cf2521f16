package org.throughline.outcomes.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.outcomes.dashboard.domain.Breakdown;
import org.throughline.outcomes.dashboard.domain.Cell;
import org.throughline.outcomes.dashboard.domain.Rate;
import org.throughline.platform.testkit.Seeds;

/** Nobody is made out by a figure, nor by what others leave of it. */
class SmallCellsTest {
    private static final Cell SUPPRESSED = new Cell(OptionalInt.empty());

    private static Cell shown(int people) {
        return new Cell(OptionalInt.of(people));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {1, 2, 10})
    void a_few_are_suppressed(int people) {
        assertThat(Cell.of(people)).isEqualTo(SUPPRESSED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, 11, 400})
    void nobody_and_many_are_shown(int people) {
        assertThat(Cell.of(people)).isEqualTo(shown(people));
    }

    @Test
    void a_few_are_not_told_by_what_is_left_of_the_whole() {
        Breakdown breakdown = Breakdown.of(Map.of("COMPLETED", 40, "LEFT", 3, "MOVED", 15, "NONE", 0));
        assertThat(breakdown.parts())
                .isEqualTo(Map.of("COMPLETED", shown(40), "LEFT", SUPPRESSED, "MOVED", SUPPRESSED, "NONE", shown(0)));
        assertThat(breakdown.total()).isEqualTo(shown(58));
    }

    @Test
    void two_of_few_that_are_few_together_take_a_third_with_them() {
        assertThat(Breakdown.of(Map.of("COMPLETED", 40, "LEFT", 3, "MOVED", 4)).parts())
                .isEqualTo(Map.of("COMPLETED", SUPPRESSED, "LEFT", SUPPRESSED, "MOVED", SUPPRESSED));
    }

    @Test
    void where_nothing_can_stand_beside_it_the_whole_is_suppressed() {
        assertThat(Breakdown.of(Map.of("LEFT", 3)).total()).isEqualTo(SUPPRESSED);
        assertThat(Breakdown.of(Map.of("LEFT", 3, "MOVED", 4)).total()).isEqualTo(SUPPRESSED);
    }

    @Test
    void where_nobody_is_few_all_is_shown() {
        Breakdown breakdown = Breakdown.of(Map.of("COMPLETED", 40, "LEFT", 11));
        assertThat(breakdown.parts()).isEqualTo(Map.of("COMPLETED", shown(40), "LEFT", shown(11)));
        assertThat(breakdown.total()).isEqualTo(shown(51));
        assertThat(Breakdown.of(Map.of()).total()).isEqualTo(shown(0));
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_shown_never_tells_a_few(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> counts = new TreeMap<>();
        for (int part = random.nextInt(6); part >= 0; part--) {
            counts.put("part-" + part, random.nextInt(4) == 0 ? 0 : random.nextInt(30));
        }
        Breakdown breakdown = Breakdown.of(counts);
        List<String> hidden = counts.keySet().stream()
                .filter(part -> SUPPRESSED.equals(breakdown.parts().get(part)))
                .toList();
        counts.forEach((part, people) -> {
            if (!hidden.contains(part)) {
                assertThat(breakdown.parts().get(part)).isEqualTo(shown(people));
                assertThat(people).matches(few -> few == 0 || few > Cell.SMALL_MAX);
            }
        });
        if (breakdown.total().people().isPresent() && !hidden.isEmpty()) {
            int left = breakdown.total().people().getAsInt()
                    - counts.entrySet().stream()
                            .filter(one -> !hidden.contains(one.getKey()))
                            .mapToInt(Map.Entry::getValue)
                            .sum();
            assertThat(hidden).hasSizeGreaterThan(1);
            assertThat(left).isGreaterThan(Cell.SMALL_MAX);
        }
    }

    @Test
    void a_share_of_few_things_or_of_things_of_few_people_is_suppressed() {
        Rate suppressed = new Rate(OptionalInt.empty());
        assertThat(Rate.of(5, 10, 10)).isEqualTo(suppressed);
        assertThat(Rate.of(20, 40, 10)).isEqualTo(suppressed);
        assertThat(Rate.of(0, 0, 0)).isEqualTo(suppressed);
    }

    @Test
    void a_share_is_rounded_half_up() {
        assertThat(Rate.of(1, 200, 50).percent()).hasValue(1);
        assertThat(Rate.of(1, 201, 50).percent()).hasValue(0);
        assertThat(Rate.of(200, 200, 50).percent()).hasValue(100);
    }
}
