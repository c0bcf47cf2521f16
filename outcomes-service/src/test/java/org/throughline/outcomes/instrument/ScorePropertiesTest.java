package org.throughline.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.Known.INSTRUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.instrument.domain.Direction;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.instrument.domain.Sex;
import org.throughline.platform.testkit.Seeds;

class ScorePropertiesTest {
    static Stream<Long> seeds() {
        return Seeds.upTo(20);
    }

    private static List<Integer> answers(InstrumentDefinition definition, Random random, int missingOf) {
        List<Integer> answers = new ArrayList<>();
        for (Item item : definition.items()) {
            int steps = (item.max() - item.min()) / item.step() + 1;
            answers.add(random.nextInt(missingOf) == 0 ? -1 : item.min() + item.step() * random.nextInt(steps));
        }
        return answers;
    }

    private static InstrumentDefinition any(Random random) {
        List<InstrumentDefinition> all = INSTRUMENTS.definitions();
        return all.get(random.nextInt(all.size()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_total_never_leaves_the_range_and_is_there_or_not_scorable(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            InstrumentDefinition definition = any(random);
            Score score = Score.of(definition, answers(definition, random, 8), Sex.UNKNOWN);
            if (score.scorable()) {
                assertThat(score.total()).isBetween(definition.totalMin(), definition.totalMax());
                assertThat(score.band()).isNotEqualTo(Score.NOT_SCORABLE);
            } else {
                assertThat(score.total()).isEqualTo(Score.NO_TOTAL);
                assertThat(score.findings().screening()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_worse_answer_never_gives_a_better_total(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            InstrumentDefinition definition = any(random);
            List<Integer> answers = answers(definition, random, Integer.MAX_VALUE);
            Score before = Score.of(definition, answers, Sex.UNKNOWN);
            int at = random.nextInt(answers.size());
            Item item = definition.items().get(at);
            boolean mayGrow = item.scored()
                    && !item.reversed()
                    && answers.get(at) < item.max()
                    && definition.skipped(answers).isEmpty();
            if (!before.scorable() || !mayGrow) {
                continue;
            }
            answers.set(at, answers.get(at) + item.step());
            Score after = Score.of(definition, answers, Sex.UNKNOWN);
            assertThat(after.total()).isGreaterThan(before.total());
            boolean worse = definition.direction() == Direction.HIGHER_IS_WORSE;
            assertThat(definition.direction().improvement(before.total(), after.total()) < 0)
                    .isEqualTo(worse);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_unknown_sex_is_never_held_against_a_laxer_cut_than_a_known_one(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            InstrumentDefinition definition = any(random);
            List<Integer> answers = answers(definition, random, Integer.MAX_VALUE);
            boolean unknown = positive(definition, answers, Sex.UNKNOWN);
            assertThat(unknown || !positive(definition, answers, Sex.FEMALE)).isTrue();
            assertThat(unknown || !positive(definition, answers, Sex.MALE)).isTrue();
        }
    }

    private static boolean positive(InstrumentDefinition definition, List<Integer> answers, Sex sex) {
        return Score.of(definition, answers, sex).findings().screening().stream()
                .anyMatch(one -> one.positive());
    }
}
