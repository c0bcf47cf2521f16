package org.throughline.treatmentplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.treatmentplan.plan.PlanFixture.ACTIVATED;
import static org.throughline.treatmentplan.plan.PlanFixture.AWAITING;
import static org.throughline.treatmentplan.plan.PlanFixture.CLINICIAN_SIGNED;
import static org.throughline.treatmentplan.plan.PlanFixture.DECLINED;
import static org.throughline.treatmentplan.plan.PlanFixture.DRAFT;
import static org.throughline.treatmentplan.plan.PlanFixture.GOAL_SET;
import static org.throughline.treatmentplan.plan.PlanFixture.IDENTIFIED;
import static org.throughline.treatmentplan.plan.PlanFixture.IN_EFFECT;
import static org.throughline.treatmentplan.plan.PlanFixture.OBJECTIVE_SET;
import static org.throughline.treatmentplan.plan.PlanFixture.OPENED;
import static org.throughline.treatmentplan.plan.PlanFixture.PLANNED;
import static org.throughline.treatmentplan.plan.PlanFixture.PROGRESSED;
import static org.throughline.treatmentplan.plan.PlanFixture.REVISED;
import static org.throughline.treatmentplan.plan.PlanFixture.SUBMITTED;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.Planning;

class PlanHistoryTest {
    private static final List<PlanEvent> ALL = List.of(
            OPENED,
            IDENTIFIED,
            GOAL_SET,
            OBJECTIVE_SET,
            PLANNED,
            SUBMITTED,
            CLINICIAN_SIGNED,
            DECLINED,
            ACTIVATED,
            REVISED,
            PROGRESSED);

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("not opened", List.of(), Set.of(OPENED)),
                Arguments.of(
                        "draft", DRAFT, Set.of(IDENTIFIED, GOAL_SET, OBJECTIVE_SET, PLANNED, SUBMITTED, PROGRESSED)),
                Arguments.of("submitted", AWAITING, Set.of(CLINICIAN_SIGNED, DECLINED, ACTIVATED, REVISED, PROGRESSED)),
                Arguments.of("in effect", IN_EFFECT, Set.of(REVISED, PROGRESSED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void a_fact_that_does_not_fit_the_history_is_a_defect(
            String state, List<PlanEvent> history, Set<PlanEvent> fitting) {
        Planning planning = folded(history);
        Set<PlanEvent> misplaced = new HashSet<>(ALL);
        misplaced.removeAll(fitting);
        assertThat(fitting).as(state).allSatisfy(event -> Planning.evolve(planning, event));
        assertThat(misplaced)
                .allSatisfy(event -> assertThatIllegalStateException()
                        .isThrownBy(() -> Planning.evolve(planning, event))
                        .withMessageNotContaining("example"));
    }

    @Test
    void every_fact_about_a_plan_is_tried() {
        assertThat(ALL).extracting(Object::getClass).doesNotHaveDuplicates().hasSize(11);
    }

    private static Planning folded(List<PlanEvent> events) {
        Planning planning = Planning.NONE;
        for (PlanEvent event : events) {
            planning = Planning.evolve(planning, event);
        }
        return planning;
    }
}
