package org.throughline.treatmentplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanDifference;
import org.throughline.treatmentplan.plan.domain.PlanDifference.Parts;

class PlanDifferenceTest {
    private static final Parts<?> NONE = new Parts<>(List.of(), List.of());

    @Test
    void what_says_the_same_does_not_differ_whatever_its_version() {
        PlanDifference difference = PlanDifference.between(PlanFixture.content(1), PlanFixture.content(2));
        assertThat(List.of(difference.problems(), difference.goals(), difference.interventions()))
                .allMatch(NONE::equals);
    }

    @Test
    void what_was_added_and_withdrawn_is_told_apart() {
        PlanContent before = PlanFixture.CONTENT_WITH_TWO;
        Problem added = new Problem(new UUID(1, 50), new Text("Another problem."));
        PlanContent after = new PlanContent(
                PlanFixture.PLAN,
                2,
                List.of(before.problems().getFirst(), added),
                before.goals(),
                before.interventions().subList(0, 1));
        PlanDifference difference = PlanDifference.between(before, after);
        Planned withdrawn = before.interventions().getLast();
        assertThat(difference.problems()).isEqualTo(new Parts<>(List.of(added), List.of()));
        assertThat(difference.goals()).isEqualTo(NONE);
        assertThat(difference.interventions()).isEqualTo(new Parts<>(List.of(), List.of(withdrawn)));
        assertThat(PlanDifference.between(after, before).interventions())
                .isEqualTo(new Parts<>(List.of(withdrawn), List.of()));
    }
}
