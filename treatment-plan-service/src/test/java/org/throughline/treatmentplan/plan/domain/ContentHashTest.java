package org.throughline.treatmentplan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.plan.domain.Intervention.Modality;
import org.throughline.treatmentplan.plan.domain.Intervention.SessionKind;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;
import org.throughline.treatmentplan.plan.domain.PlanContent.Step;

class ContentHashTest {
    private static final UUID ID = new UUID(3, 1);
    private static final UUID OTHER = new UUID(3, 2);
    private static final Problem PROBLEM = new Problem(ID, new Text("ab"));
    private static final Objective OBJECTIVE = new Objective(new Text("m"), "PHQ-9", 9, LocalDate.of(2026, 5, 1));
    private static final Intervention GROUP = new Intervention(Modality.CBT, SessionKind.GROUP, 3, 60, "r");

    private static Goal goal(UUID problem, Objective objective) {
        return new Goal(ID, new GoalText("g"), List.of(new Step(problem, objective)));
    }

    private static PlanContent content(Problem problem, Goal goal, Planned planned) {
        return new PlanContent(ID, 1, List.of(problem), List.of(goal), List.of(planned));
    }

    /** A signature is compared with it for ever, so it never changes for the same content. */
    @Test
    void the_same_content_has_the_same_hash_in_every_release() {
        assertThat(content(PROBLEM, goal(ID, OBJECTIVE), new Planned(ID, ID, GROUP))
                        .hash())
                .isEqualTo("39c12addf3a0767f704ba77aba43f9e798794185d0201b88bb2b9ee1b4ef431e");
    }

    @Test
    void any_other_content_has_another_hash() {
        Goal goal = goal(ID, OBJECTIVE);
        Planned planned = new Planned(ID, ID, GROUP);
        Stream<PlanContent> different = Stream.of(
                content(PROBLEM, goal, planned),
                new PlanContent(OTHER, 1, List.of(PROBLEM), List.of(goal), List.of(planned)),
                new PlanContent(ID, 2, List.of(PROBLEM), List.of(goal), List.of(planned)),
                new PlanContent(ID, 1, List.of(), List.of(goal), List.of(planned)),
                new PlanContent(ID, 1, List.of(PROBLEM), List.of(), List.of(planned)),
                new PlanContent(ID, 1, List.of(PROBLEM), List.of(goal), List.of()),
                content(new Problem(OTHER, new Text("ab")), goal, planned),
                content(new Problem(ID, new Text("a")), goal, planned),
                content(PROBLEM, new Goal(OTHER, new GoalText("g"), goal.steps()), planned),
                content(PROBLEM, new Goal(ID, new GoalText("h"), goal.steps()), planned),
                content(PROBLEM, new Goal(ID, new GoalText("g"), List.of()), planned),
                content(PROBLEM, goal(OTHER, OBJECTIVE), planned),
                content(PROBLEM, goal(ID, new Objective(new Text("n"), "PHQ-9", 9, OBJECTIVE.targetDate())), planned),
                content(PROBLEM, goal(ID, new Objective(new Text("m"), "GAD-7", 9, OBJECTIVE.targetDate())), planned),
                content(PROBLEM, goal(ID, new Objective(new Text("m"), "PHQ-9", 8, OBJECTIVE.targetDate())), planned),
                content(PROBLEM, goal(ID, new Objective(new Text("m"), "PHQ-9", 9, LocalDate.EPOCH)), planned),
                content(PROBLEM, goal, new Planned(OTHER, ID, GROUP)),
                content(PROBLEM, goal, new Planned(ID, OTHER, GROUP)),
                content(PROBLEM, goal, planned(Modality.DBT, SessionKind.GROUP, 3, 60, "r")),
                content(PROBLEM, goal, planned(Modality.CBT, SessionKind.FAMILY, 3, 60, "r")),
                content(PROBLEM, goal, planned(Modality.CBT, SessionKind.GROUP, 2, 60, "r")),
                content(PROBLEM, goal, planned(Modality.CBT, SessionKind.GROUP, 3, 90, "r")),
                content(PROBLEM, goal, planned(Modality.CBT, SessionKind.GROUP, 3, 60, "s")));
        assertThat(different.map(PlanContent::hash)).doesNotHaveDuplicates();
    }

    private static Planned planned(Modality modality, SessionKind kind, int times, int minutes, String responsible) {
        return new Planned(ID, ID, new Intervention(modality, kind, times, minutes, responsible));
    }
}
