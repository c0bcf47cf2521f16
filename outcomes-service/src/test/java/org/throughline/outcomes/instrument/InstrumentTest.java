package org.throughline.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.outcomes.Known.INSTRUMENTS;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.ChangeRule.Direction;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Band;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Codes;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.CriticalItem;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Item;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Scoring;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.instrument.domain.Trigger;
import org.throughline.platform.testkit.Seeds;

class InstrumentTest {
    private static final InstrumentDefinition PHQ9 =
            INSTRUMENTS.find("PHQ-9", 1).orElseThrow();
    private static final InstrumentDefinition GAD7 =
            INSTRUMENTS.find("GAD-7", 1).orElseThrow();
    private static final List<Item> TWO = List.of(item(1, 0, 3), item(2, 0, 3));
    private static final Scoring WHOLE = scoring(0, 4, new Band("ALL", 0, 6));
    private static final ChangeRule CHANGE = new ChangeRule(Direction.HIGHER_IS_WORSE, 2, 3);

    @Test
    void phq_9_has_the_numbers_of_its_sources() {
        assertThat(PHQ9.items()).hasSize(9);
        assertThat(PHQ9.totalMax()).isEqualTo(27);
        assertThat(PHQ9.scoring().screeningCut()).isEqualTo(10);
        assertThat(PHQ9.scoring().missingMax()).isEqualTo(2);
        assertThat(PHQ9.change()).isEqualTo(new ChangeRule(Direction.HIGHER_IS_WORSE, 6, 10));
        assertThat(PHQ9.critical()).contains(new CriticalItem(9, Trigger.PHQ9_ITEM9, 2));
        assertThat(PHQ9.codes()).isEqualTo(new Codes("44249-1", "44261-6"));
    }

    @Test
    void gad_7_has_the_numbers_of_its_sources() {
        assertThat(GAD7.items()).hasSize(7);
        assertThat(GAD7.totalMax()).isEqualTo(21);
        assertThat(GAD7.scoring().screeningCut()).isEqualTo(10);
        assertThat(GAD7.scoring().missingMax()).isEqualTo(1);
        assertThat(GAD7.change()).isEqualTo(new ChangeRule(Direction.HIGHER_IS_WORSE, 4, 8));
        assertThat(GAD7.critical()).isEmpty();
        assertThat(GAD7.codes()).isEqualTo(new Codes("69737-5", "70274-6"));
    }

    @Test
    void every_shipped_definition_says_where_its_numbers_come_from_and_carries_well_formed_codes() {
        assertThat(INSTRUMENTS.definitions()).allSatisfy(definition -> {
            assertThat(definition.sources()).isNotEmpty();
            assertThat(definition.licence()).isNotBlank();
            assertThat(definition.items()).extracting(Item::loinc).doesNotHaveDuplicates();
            Stream<String> codes = Stream.concat(
                    Stream.of(definition.codes().panel(), definition.codes().score()),
                    definition.items().stream().map(Item::loinc));
            assertThat(codes).allMatch(InstrumentTest::hasItsCheckDigit);
        });
    }

    /** LOINC ends its codes with a mod-10 check digit. */
    private static boolean hasItsCheckDigit(String loinc) {
        int sum = 0;
        String digits = new StringBuilder(loinc.replace("-", "")).reverse().toString();
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0, MINIMAL",
        "4, MINIMAL",
        "5, MILD",
        "9, MILD",
        "10, MODERATE",
        "14, MODERATE",
        "15, MODERATELY_SEVERE",
        "19, MODERATELY_SEVERE",
        "20, SEVERE",
        "27, SEVERE"
    })
    void a_total_falls_in_its_band(int total, String band) {
        List<Integer> answers = IntStream.range(0, 9)
                .mapToObj(i -> Math.min(3, Math.max(0, total - 3 * i)))
                .toList();
        assertThat(Score.of(PHQ9, answers)).isEqualTo(new Score(true, total, false, band));
    }

    @Test
    void two_missing_answers_of_phq_9_are_prorated_half_up() {
        // 10 over 7 items is 12.86 over 9.
        assertThat(Score.of(PHQ9, List.of(-1, -1, 2, 2, 2, 2, 1, 1, 0)))
                .isEqualTo(new Score(true, 13, true, "MODERATE"));
        // 4 over 8 items is 4.5 over 9.
        assertThat(Score.of(PHQ9, List.of(-1, 1, 1, 1, 1, 0, 0, 0, 0))).isEqualTo(new Score(true, 5, true, "MILD"));
    }

    @Test
    void more_missing_answers_leave_no_total() {
        assertThat(Score.of(PHQ9, List.of(-1, -1, -1, 2, 2, 2, 1, 1, 0))).isEqualTo(noTotal());
        assertThat(Score.of(GAD7, List.of(-1, -1, 1, 2, 2, 2, 1))).isEqualTo(noTotal());
        assertThat(Score.of(GAD7, List.of(-1, 1, 1, 2, 2, 2, 1)).prorated()).isTrue();
    }

    @Test
    void a_missing_critical_answer_is_neither_zero_nor_prorated() {
        assertThat(Score.of(PHQ9, List.of(1, 1, 1, 1, 1, 1, 1, 1, -1))).isEqualTo(noTotal());
    }

    private static Score noTotal() {
        return new Score(false, -1, false, "NOT_SCORABLE");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_total_never_leaves_the_range(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            InstrumentDefinition definition = random.nextBoolean() ? PHQ9 : GAD7;
            List<Integer> answers = definition.items().stream()
                    .map(item -> random.nextInt(5) == 0 ? -1 : random.nextInt(item.max() + 1))
                    .toList();
            Score score = Score.of(definition, answers);
            int smallest = score.scorable() ? 0 : -1;
            assertThat(score.total()).isBetween(smallest, score.scorable() ? definition.totalMax() : -1);
        }
    }

    @Test
    void a_name_or_version_nobody_knows_still_has_its_critical_item() {
        assertThat(INSTRUMENTS.criticalItemOf("PHQ-9", 1)).isEqualTo(PHQ9.critical());
        assertThat(INSTRUMENTS.criticalItemOf("phq9", 7)).isEqualTo(PHQ9.critical());
        assertThat(INSTRUMENTS.criticalItemOf("GAD-7", 7)).isEmpty();
        assertThat(INSTRUMENTS.criticalItemOf("AUDIT", 1)).isEmpty();
    }

    @Test
    void one_version_has_one_definition() {
        assertThatThrownBy(() -> new Instruments(List.of(PHQ9, PHQ9))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void better_may_mean_higher() {
        ChangeRule rule = new ChangeRule(Direction.HIGHER_IS_BETTER, 5, 46);
        assertThat(rule.improvement(40, 47)).isEqualTo(7);
        assertThat(rule.isCase(46)).isTrue();
        assertThat(rule.isCase(47)).isFalse();
    }

    @Test
    void a_sound_definition_is_taken() {
        assertThat(defined(TWO, List.of(critical(2, 1)), WHOLE, CHANGE).totalMax())
                .isEqualTo(6);
    }

    @Test
    void a_definition_that_contradicts_itself_is_refused() {
        refused(List.of(item(1, 0, 3), item(3, 0, 3)), List.of(), WHOLE, CHANGE);
        refused(List.of(item(1, 1, 3), item(2, 0, 3)), List.of(), WHOLE, CHANGE);
        refused(List.of(item(1, 0, 6), item(2, 0, 0)), List.of(), WHOLE, CHANGE);
        refused(TWO, List.of(critical(1, 1), critical(2, 1)), WHOLE, CHANGE);
        refused(TWO, List.of(critical(0, 1)), WHOLE, CHANGE);
        refused(TWO, List.of(critical(3, 1)), WHOLE, CHANGE);
        refused(TWO, List.of(critical(1, 0)), WHOLE, CHANGE);
        refused(TWO, List.of(critical(1, 4)), WHOLE, CHANGE);
        refused(TWO, List.of(new CriticalItem(1, Trigger.CRITICAL_ITEM_UNANSWERED, 1)), WHOLE, CHANGE);
        refused(TWO, List.of(), scoring(0, 4, new Band("LOW", 0, 2), new Band("HIGH", 4, 6)), CHANGE);
        refused(TWO, List.of(), scoring(0, 4, new Band("LOW", 0, 2), new Band("HIGH", 2, 6)), CHANGE);
        refused(TWO, List.of(), scoring(0, 4, new Band("LOW", 0, -1), new Band("HIGH", 0, 6)), CHANGE);
        refused(TWO, List.of(), scoring(0, 4, new Band("ALL", 0, 5)), CHANGE);
        refused(TWO, List.of(), scoring(-1, 4, new Band("ALL", 0, 6)), CHANGE);
        refused(TWO, List.of(), scoring(2, 4, new Band("ALL", 0, 6)), CHANGE);
        refused(TWO, List.of(), scoring(0, 7, new Band("ALL", 0, 6)), CHANGE);
        refused(TWO, List.of(), WHOLE, new ChangeRule(Direction.HIGHER_IS_WORSE, 0, 3));
        refused(TWO, List.of(), WHOLE, new ChangeRule(Direction.HIGHER_IS_WORSE, 2, 7));
    }

    private static void refused(List<Item> items, List<CriticalItem> critical, Scoring scoring, ChangeRule change) {
        assertThatThrownBy(() -> defined(items, critical, scoring, change))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InstrumentDefinition defined(
            List<Item> items, List<CriticalItem> critical, Scoring scoring, ChangeRule change) {
        return new InstrumentDefinition(
                "T-2",
                "T-2",
                1,
                new Codes("1-8", "2-6"),
                7,
                items,
                critical,
                scoring,
                change,
                "none",
                Collections.emptyList());
    }

    private static Item item(int number, int min, int max) {
        return new Item(number, "1-8", "how", min, max);
    }

    private static CriticalItem critical(int item, int highFrom) {
        return new CriticalItem(item, Trigger.PHQ9_ITEM9, highFrom);
    }

    private static Scoring scoring(int missingMax, int cut, Band... bands) {
        return new Scoring(missingMax, List.of(bands), cut);
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }
}
