package org.throughline.treatmentplan.plan;

import static org.throughline.treatmentplan.plan.PlanFixture.ADMISSION;
import static org.throughline.treatmentplan.plan.PlanFixture.AUTHOR;
import static org.throughline.treatmentplan.plan.PlanFixture.AWAITING;
import static org.throughline.treatmentplan.plan.PlanFixture.CONTENT_WITH_TWO;
import static org.throughline.treatmentplan.plan.PlanFixture.DRAFT;
import static org.throughline.treatmentplan.plan.PlanFixture.EPISODE;
import static org.throughline.treatmentplan.plan.PlanFixture.GOAL;
import static org.throughline.treatmentplan.plan.PlanFixture.GOAL_SET;
import static org.throughline.treatmentplan.plan.PlanFixture.GOAL_TEXT;
import static org.throughline.treatmentplan.plan.PlanFixture.GROUP;
import static org.throughline.treatmentplan.plan.PlanFixture.HASH;
import static org.throughline.treatmentplan.plan.PlanFixture.IDENTIFIED;
import static org.throughline.treatmentplan.plan.PlanFixture.INTERVENTION;
import static org.throughline.treatmentplan.plan.PlanFixture.NOON;
import static org.throughline.treatmentplan.plan.PlanFixture.OBJECTIVE;
import static org.throughline.treatmentplan.plan.PlanFixture.OBJECTIVE_SET;
import static org.throughline.treatmentplan.plan.PlanFixture.OPENED;
import static org.throughline.treatmentplan.plan.PlanFixture.OTHER;
import static org.throughline.treatmentplan.plan.PlanFixture.PERSON;
import static org.throughline.treatmentplan.plan.PlanFixture.PLAN;
import static org.throughline.treatmentplan.plan.PlanFixture.PLANNED;
import static org.throughline.treatmentplan.plan.PlanFixture.POLICY;
import static org.throughline.treatmentplan.plan.PlanFixture.PROBLEM;
import static org.throughline.treatmentplan.plan.PlanFixture.PROBLEM_TEXT;
import static org.throughline.treatmentplan.plan.PlanFixture.RESERVED;
import static org.throughline.treatmentplan.plan.PlanFixture.REVISING;
import static org.throughline.treatmentplan.plan.PlanFixture.SUBMITTED;
import static org.throughline.treatmentplan.plan.PlanFixture.ZONE;
import static org.throughline.treatmentplan.plan.PlanFixture.and;
import static org.throughline.treatmentplan.plan.PlanFixture.identify;
import static org.throughline.treatmentplan.plan.PlanFixture.intervene;
import static org.throughline.treatmentplan.plan.PlanFixture.open;
import static org.throughline.treatmentplan.plan.PlanFixture.set;
import static org.throughline.treatmentplan.plan.PlanFixture.submit;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.IdentifyProblem;
import org.throughline.treatmentplan.plan.domain.PlanCommand.OpenPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SetGoal;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SubmitPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodePlanReserved;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.InterventionPlanned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ObjectiveSet;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.ProblemIdentified;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeHasPlan;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeOfAnother;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalWithoutIntervention;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.IdInUse;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanExists;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanIsEmpty;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanNotInDraft;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.ProblemUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.ProblemWithoutGoal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.TargetDatePassed;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.VersionIsAnother;
import org.throughline.treatmentplan.plan.domain.Planning;

class PlanDraftingTest {
    private final Scenario<PlanCommand, Planning, PlanEvent, PlanRefusal> plan = Scenario.of(new PlanDeciding());

    @Test
    void a_plan_is_due_seven_days_after_the_admission_however_late_it_is_opened() {
        plan.given(ADMISSION).when(open()).thenAccepted(OPENED, RESERVED);
    }

    @Test
    void opening_a_plan_again_changes_nothing() {
        plan.given(ADMISSION, OPENED, RESERVED).when(open()).thenNothingNew();
    }

    @Test
    void an_id_names_one_plan() {
        plan.given(ADMISSION, OPENED)
                .when(new OpenPlan(PLAN, OTHER, PERSON, POLICY, NOON))
                .thenRefused(new PlanExists(PLAN));
    }

    @Test
    void an_episode_has_one_plan() {
        plan.given(ADMISSION, new EpisodePlanReserved(EPISODE, OTHER))
                .when(open())
                .thenRefused(new EpisodeHasPlan(EPISODE, OTHER));
    }

    @Test
    void nobody_plans_for_an_episode_intake_did_not_tell_of() {
        plan.when(open()).thenRefused(new EpisodeUnknown(EPISODE));
    }

    @Test
    void a_plan_is_for_the_person_who_was_admitted() {
        plan.given(ADMISSION)
                .when(new OpenPlan(PLAN, EPISODE, OTHER, POLICY, NOON))
                .thenRefused(new EpisodeOfAnother(EPISODE));
    }

    @Test
    void what_was_not_opened_is_not_written_in() {
        plan.when(identify(PROBLEM)).thenRefused(new PlanUnknown(PLAN));
    }

    @Test
    void a_problem_is_identified() {
        plan.given(OPENED).when(identify(PROBLEM)).thenAccepted(IDENTIFIED);
    }

    @Test
    void identifying_a_problem_again_changes_nothing() {
        plan.given(OPENED, IDENTIFIED).when(identify(PROBLEM)).thenNothingNew();
    }

    @Test
    void an_id_names_one_problem() {
        plan.given(OPENED, IDENTIFIED)
                .when(new IdentifyProblem(PLAN, PROBLEM, new Text("Another."), AUTHOR, NOON))
                .thenRefused(new IdInUse(PROBLEM));
    }

    @Test
    void a_submitted_plan_takes_no_more_problems() {
        plan.given(AWAITING).when(identify(OTHER)).thenRefused(new PlanNotInDraft(PLAN, 1));
    }

    @Test
    void a_goal_is_set_with_a_measurable_objective() {
        plan.given(OPENED, IDENTIFIED).when(set(PROBLEM, GOAL)).thenAccepted(GOAL_SET, OBJECTIVE_SET);
    }

    @Test
    void setting_a_goal_again_changes_nothing() {
        plan.given(DRAFT).when(set(PROBLEM, GOAL)).thenNothingNew();
    }

    @Test
    void a_submitted_plan_takes_no_more_goals() {
        plan.given(AWAITING).when(set(PROBLEM, OTHER)).thenRefused(new PlanNotInDraft(PLAN, 1));
    }

    @Test
    void an_id_names_one_goal() {
        plan.given(DRAFT).when(set(PROBLEM, INTERVENTION)).thenRefused(new IdInUse(INTERVENTION));
    }

    @Test
    void a_goal_answers_a_problem_of_the_plan() {
        plan.given(DRAFT).when(set(GOAL, OTHER)).thenRefused(new ProblemUnknown(GOAL));
    }

    @Test
    void a_target_date_lies_ahead_in_the_zone_of_the_facility() {
        // In Chicago it is still the day before, so the target of the next day lies ahead.
        Instant early = Instant.parse("2026-05-01T04:59:59Z");
        plan.given(OPENED, IDENTIFIED)
                .when(new SetGoal(PLAN, PROBLEM, GOAL, GOAL_TEXT, OBJECTIVE, ZONE, AUTHOR, early))
                .thenAccepted(GOAL_SET, OBJECTIVE_SET);
        plan.given(OPENED, IDENTIFIED)
                .when(new SetGoal(PLAN, PROBLEM, GOAL, GOAL_TEXT, OBJECTIVE, ZONE, AUTHOR, early.plusSeconds(1)))
                .thenRefused(new TargetDatePassed(GOAL, OBJECTIVE.targetDate()));
    }

    @Test
    void an_intervention_serves_a_goal() {
        plan.given(OPENED, IDENTIFIED, GOAL_SET, OBJECTIVE_SET)
                .when(intervene(GOAL, INTERVENTION))
                .thenAccepted(PLANNED);
    }

    @Test
    void planning_an_intervention_again_changes_nothing() {
        plan.given(DRAFT).when(intervene(GOAL, INTERVENTION)).thenNothingNew();
    }

    @Test
    void a_submitted_plan_takes_no_more_interventions() {
        plan.given(AWAITING).when(intervene(GOAL, OTHER)).thenRefused(new PlanNotInDraft(PLAN, 1));
    }

    @Test
    void an_id_names_one_intervention() {
        plan.given(DRAFT).when(intervene(GOAL, GOAL)).thenRefused(new IdInUse(GOAL));
    }

    @Test
    void an_intervention_serves_no_goal_the_plan_lacks() {
        plan.given(DRAFT).when(intervene(PROBLEM, OTHER)).thenRefused(new GoalUnknown(PROBLEM));
    }

    @Test
    void a_submission_fixes_the_content_and_who_has_to_sign() {
        plan.given(DRAFT).when(submit(1)).thenAccepted(SUBMITTED);
    }

    @Test
    void a_plan_of_too_few_minutes_a_week_is_flagged_and_not_refused() {
        PlanPolicy lessThanAsked =
                new PlanPolicy("test", POLICY.dueAfter(), POLICY.provisionalFor(), POLICY.requiredSignatures(), 541);
        plan.given(DRAFT)
                .when(new SubmitPlan(PLAN, 1, AUTHOR, lessThanAsked, NOON))
                .thenAccepted(new PlanSubmitted(
                        PERSON, PLAN, 1, AUTHOR, HASH, List.of(Role.CLINICIAN, Role.PARTICIPANT), 540, true, NOON));
    }

    @Test
    void submitting_again_changes_nothing() {
        plan.given(AWAITING).when(submit(1)).thenNothingNew();
    }

    @Test
    void only_the_current_version_is_submitted() {
        plan.given(REVISING).when(submit(1)).thenRefused(new VersionIsAnother(1, 2));
    }

    @Test
    void an_empty_plan_is_not_submitted() {
        plan.given(OPENED).when(submit(1)).thenRefused(new PlanIsEmpty(PLAN));
    }

    @Test
    void every_problem_has_a_goal_before_the_plan_is_submitted() {
        plan.given(and(DRAFT, new ProblemIdentified(PERSON, PLAN, OTHER, PROBLEM_TEXT, AUTHOR)))
                .when(submit(1))
                .thenRefused(new ProblemWithoutGoal(OTHER));
    }

    @Test
    void every_goal_has_an_intervention_before_the_plan_is_submitted() {
        plan.given(and(
                        DRAFT,
                        new GoalSet(PERSON, PLAN, OTHER, GOAL_TEXT, "PHQ-9", 9),
                        new ObjectiveSet(PERSON, PLAN, PROBLEM, OTHER, OBJECTIVE, AUTHOR)))
                .when(submit(1))
                .thenRefused(new GoalWithoutIntervention(OTHER));
    }

    @Test
    void the_minutes_of_all_interventions_count() {
        plan.given(and(DRAFT, new InterventionPlanned(PERSON, PLAN, GOAL, OTHER, GROUP, AUTHOR)))
                .when(submit(1))
                .thenAccepted(new PlanSubmitted(
                        PERSON,
                        PLAN,
                        1,
                        AUTHOR,
                        CONTENT_WITH_TWO.hash(),
                        List.of(Role.CLINICIAN, Role.PARTICIPANT),
                        1_080,
                        false,
                        NOON));
    }
}
