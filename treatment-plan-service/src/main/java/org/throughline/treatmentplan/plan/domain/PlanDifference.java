package org.throughline.treatmentplan.plan.domain;

import java.util.List;
import java.util.function.Function;
import org.throughline.treatmentplan.plan.domain.PlanContent.Goal;
import org.throughline.treatmentplan.plan.domain.PlanContent.Planned;
import org.throughline.treatmentplan.plan.domain.PlanContent.Problem;

/**
 * What one version of a plan says and another does not. A part keeps its id from version to version and never changes, so a
 * part is the same in both, or it was added, or withdrawn.
 */
public record PlanDifference(Parts<Problem> problems, Parts<Goal> goals, Parts<Planned> interventions) {

    /** Parts of one kind, in the order they were written. */
    public record Parts<T>(List<T> added, List<T> withdrawn) {
        public Parts {
            added = List.copyOf(added);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** From one version to another. */
    public static PlanDifference between(PlanContent from, PlanContent to) {
        return new PlanDifference(
                parts(from, to, PlanContent::problems),
                parts(from, to, PlanContent::goals),
                parts(from, to, PlanContent::interventions));
    }

    private static <T> Parts<T> parts(PlanContent from, PlanContent to, Function<PlanContent, List<T>> kind) {
        return new Parts<>(without(kind.apply(to), kind.apply(from)), without(kind.apply(from), kind.apply(to)));
    }

    private static <T> List<T> without(List<T> all, List<T> those) {
        return all.stream().filter(part -> !those.contains(part)).toList();
    }
}
