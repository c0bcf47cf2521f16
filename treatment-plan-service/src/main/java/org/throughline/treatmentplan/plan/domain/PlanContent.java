package org.throughline.treatmentplan.plan.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.treatmentplan.domain.Text;

/**
 * What one version of a plan says, in the order it was written: problems, goals that answer them, and interventions
 * toward the goals.
 */
public record PlanContent(
        UUID planId, int version, List<Problem> problems, List<Goal> goals, List<Planned> interventions) {

    /** What treatment is about. */
    public record Problem(UUID problemId, Text problem) {}

    /** A desired state. Its objectives say how it is measured. */
    public record Goal(UUID goalId, GoalText statement, List<Step> steps) {
        public Goal {
            steps = List.copyOf(steps);
        }

        boolean answers(UUID problemId) {
            return steps.stream().anyMatch(step -> step.problemId().equals(problemId));
        }
    }

    /** An objective and the problem it answers. */
    public record Step(UUID problemId, Objective objective) {}

    /** An intervention and the goal it serves. */
    public record Planned(UUID interventionId, UUID goalId, Intervention intervention) {}

    public PlanContent {
        problems = List.copyOf(problems);
        goals = List.copyOf(goals);
        interventions = List.copyOf(interventions);
    }

    static PlanContent empty(UUID planId) {
        return new PlanContent(planId, 1, List.of(), List.of(), List.of());
    }

    /** What a signer confirms to have been shown: 64 lower-case hexadecimal digits. */
    public String hash() {
        return ContentHash.of(this);
    }

    PlanContent with(Problem problem) {
        return new PlanContent(planId, version, plus(problems, problem), goals, interventions);
    }

    PlanContent with(Goal goal) {
        return new PlanContent(planId, version, problems, plus(goals, goal), interventions);
    }

    PlanContent with(Planned planned) {
        return new PlanContent(planId, version, problems, goals, plus(interventions, planned));
    }

    PlanContent with(UUID goalId, Step step) {
        List<Goal> stepped = goals.stream()
                .map(goal -> goal.goalId().equals(goalId)
                        ? new Goal(goalId, goal.statement(), plus(goal.steps(), step))
                        : goal)
                .toList();
        return new PlanContent(planId, version, problems, stepped, interventions);
    }

    /** The next version, without some parts and what hangs on them. */
    PlanContent revised(List<UUID> withdrawn) {
        Set<UUID> gone = new HashSet<>(withdrawn);
        List<Problem> keptProblems = kept(problems, problem -> !gone.contains(problem.problemId()));
        List<Goal> keptGoals = kept(
                goals,
                goal -> !gone.contains(goal.goalId())
                        && keptProblems.stream().anyMatch(problem -> goal.answers(problem.problemId())));
        List<Planned> keptInterventions = kept(
                interventions,
                planned -> !gone.contains(planned.interventionId())
                        && keptGoals.stream().anyMatch(goal -> goal.goalId().equals(planned.goalId())));
        return new PlanContent(planId, version + 1, keptProblems, keptGoals, keptInterventions);
    }

    boolean has(UUID id) {
        return problem(id).isPresent()
                || goal(id).isPresent()
                || intervention(id).isPresent();
    }

    Optional<Problem> problem(UUID problemId) {
        return problems.stream()
                .filter(problem -> problem.problemId().equals(problemId))
                .findFirst();
    }

    Optional<Goal> goal(UUID goalId) {
        return goals.stream().filter(goal -> goal.goalId().equals(goalId)).findFirst();
    }

    Optional<Planned> intervention(UUID interventionId) {
        return interventions.stream()
                .filter(planned -> planned.interventionId().equals(interventionId))
                .findFirst();
    }

    int weeklyMinutes() {
        return interventions.stream()
                .mapToInt(planned -> planned.intervention().weeklyMinutes())
                .sum();
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
