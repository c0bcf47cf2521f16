package org.throughline.treatmentplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.treatmentplan.plan.PlanFixture.ADMISSION;
import static org.throughline.treatmentplan.plan.PlanFixture.AWAITING;
import static org.throughline.treatmentplan.plan.PlanFixture.CLINICIAN_SIGNED;
import static org.throughline.treatmentplan.plan.PlanFixture.CONCLUDED;
import static org.throughline.treatmentplan.plan.PlanFixture.DRAFT;
import static org.throughline.treatmentplan.plan.PlanFixture.EPISODE;
import static org.throughline.treatmentplan.plan.PlanFixture.IN_EFFECT;
import static org.throughline.treatmentplan.plan.PlanFixture.NOON;
import static org.throughline.treatmentplan.plan.PlanFixture.OPENED;
import static org.throughline.treatmentplan.plan.PlanFixture.OVERDUE;
import static org.throughline.treatmentplan.plan.PlanFixture.PARTICIPANT;
import static org.throughline.treatmentplan.plan.PlanFixture.PARTICIPANT_SIGNED;
import static org.throughline.treatmentplan.plan.PlanFixture.PERSON;
import static org.throughline.treatmentplan.plan.PlanFixture.PLAN;
import static org.throughline.treatmentplan.plan.PlanFixture.PROVISIONAL;
import static org.throughline.treatmentplan.plan.PlanFixture.REOPENED;
import static org.throughline.treatmentplan.plan.PlanFixture.RESERVED;
import static org.throughline.treatmentplan.plan.PlanFixture.REVISED;
import static org.throughline.treatmentplan.plan.PlanFixture.SIGNATURES_DUE;
import static org.throughline.treatmentplan.plan.PlanFixture.SIGNATURES_OVERDUE;
import static org.throughline.treatmentplan.plan.PlanFixture.SIGNER;
import static org.throughline.treatmentplan.plan.PlanFixture.SUBMITTED;
import static org.throughline.treatmentplan.plan.PlanFixture.and;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ConcludePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ReopenPlan;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.plan.domain.PlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.NobodyHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.NotAwaitingSignatures;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanIsProvisional;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.VersionIsAnother;
import org.throughline.treatmentplan.plan.domain.Planning;

class PlanDeadlinesTest {
    private static final List<PlanEvent> HALF_SIGNED = and(AWAITING, CLINICIAN_SIGNED);
    private static final List<PlanEvent> PROVISIONALLY = and(HALF_SIGNED, PROVISIONAL);

    private static Scenario<PlanCommand, Planning, PlanEvent, PlanRefusal> plan(List<PlanEvent> history) {
        return Scenario.of(new PlanDeciding()).given(history);
    }

    @Test
    void a_plan_that_is_not_in_effect_when_it_is_due_is_overdue_once() {
        plan(DRAFT).when(PlanFixture.pass(OPENED.dueBy().minusMillis(1))).thenNothingNew();
        plan(DRAFT)
                .when(PlanFixture.pass(OPENED.dueBy()))
                .thenAccepted(OVERDUE)
                .when(PlanFixture.pass(OPENED.dueBy().plusSeconds(1)))
                .thenNothingNew();
    }

    @Test
    void a_plan_in_effect_is_never_overdue_nor_is_its_revision() {
        plan(IN_EFFECT).when(PlanFixture.pass(Instant.MAX)).thenNothingNew();
        plan(and(IN_EFFECT, REVISED)).when(PlanFixture.pass(Instant.MAX)).thenNothingNew();
    }

    @Test
    void signatures_that_are_outstanding_have_a_deadline_of_the_programme() {
        Scenario<PlanCommand, Planning, PlanEvent, PlanRefusal> provisional =
                plan(HALF_SIGNED).when(PlanFixture.provisionally(1)).thenAccepted(PROVISIONAL);
        provisional.when(PlanFixture.provisionally(1)).thenNothingNew();
        provisional.when(PlanFixture.pass(SIGNATURES_DUE.minusMillis(1))).thenNothingNew();
        provisional.when(PlanFixture.pass(SIGNATURES_DUE)).thenAccepted(SIGNATURES_OVERDUE);
    }

    @Test
    void the_last_signature_ends_what_was_provisional_even_if_it_is_late() {
        plan(and(PROVISIONALLY, SIGNATURES_OVERDUE))
                .when(PlanFixture.sign(PARTICIPANT, Role.PARTICIPANT))
                .thenAccepted(PARTICIPANT_SIGNED, new TreatmentPlanActivated(PERSON, PLAN, 1, NOON))
                .when(PlanFixture.pass(Instant.MAX))
                .thenNothingNew();
    }

    @Test
    void a_version_nobody_else_has_signed_does_not_take_effect() {
        plan(AWAITING).when(PlanFixture.provisionally(1)).thenRefused(new NobodyHasSigned(PLAN, 1));
    }

    @Test
    void only_what_was_submitted_takes_effect_and_only_as_it_was_read() {
        plan(DRAFT).when(PlanFixture.provisionally(1)).thenRefused(new NotAwaitingSignatures(PLAN, 1));
        plan(IN_EFFECT).when(PlanFixture.provisionally(1)).thenRefused(new NotAwaitingSignatures(PLAN, 1));
        plan(HALF_SIGNED).when(PlanFixture.provisionally(2)).thenRefused(new VersionIsAnother(2, 1));
    }

    @Test
    void signatures_are_not_put_off_by_revising_again_and_again() {
        PlanSubmitted resubmitted = new PlanSubmitted(
                PERSON,
                PLAN,
                2,
                PlanFixture.AUTHOR,
                PlanFixture.content(2).hash(),
                SUBMITTED.requiredSignatures(),
                540,
                false,
                NOON);
        PlanSigned again = new PlanSigned(
                PERSON,
                PLAN,
                2,
                SIGNER,
                Role.CLINICIAN,
                NOON,
                PlanFixture.content(2).hash());
        List<PlanEvent> second = and(PROVISIONALLY, REVISED, resubmitted, again);
        plan(second).when(PlanFixture.provisionally(2)).thenRefused(new PlanIsProvisional(PLAN, 1));
        plan(second).when(PlanFixture.pass(SIGNATURES_DUE)).thenAccepted(SIGNATURES_OVERDUE);
        plan(and(IN_EFFECT, REVISED, resubmitted, again))
                .when(PlanFixture.provisionally(2))
                .thenAccepted(new PlanActivatedProvisionally(
                        PERSON,
                        PLAN,
                        2,
                        PlanFixture.REASON,
                        PlanFixture.AUTHOR,
                        NOON,
                        SIGNATURES_DUE,
                        PlanFixture.POLICY.version()));
    }

    @Test
    void a_plan_in_effect_provisionally_has_goals_that_fare() {
        assertThat(plan(PROVISIONALLY).state().plan())
                .isInstanceOfSatisfying(
                        org.throughline.treatmentplan.plan.domain.Plan.Submitted.class,
                        submitted -> assertThat(submitted.progress().inEffect()).contains(PlanFixture.CONTENT));
    }

    @Test
    void of_an_episode_that_is_over_nothing_is_due_until_it_goes_on() {
        ConcludePlan conclude = new ConcludePlan(PLAN, NOON);
        plan(IN_EFFECT).when(conclude).thenAccepted(CONCLUDED).when(conclude).thenNothingNew();
        plan(and(DRAFT, CONCLUDED)).when(PlanFixture.pass(Instant.MAX)).thenNothingNew();
        plan(and(DRAFT, CONCLUDED))
                .when(new ReopenPlan(PLAN, NOON))
                .thenAccepted(REOPENED)
                .when(new ReopenPlan(PLAN, NOON))
                .thenNothingNew();
    }

    @Test
    void what_passed_while_the_episode_was_over_is_said_when_it_goes_on() {
        Instant late = OPENED.dueBy().plusSeconds(1);
        plan(and(DRAFT, CONCLUDED))
                .when(new ReopenPlan(PLAN, late))
                .thenAccepted(new PlanEvent.PlanReopened(PERSON, PLAN, late), OVERDUE);
    }

    @Test
    void what_passes_after_the_episode_goes_on_is_said_once_unless_all_is_done_or_it_ends_again() {
        Instant late = SIGNATURES_DUE.plusSeconds(1);
        plan(and(DRAFT, CONCLUDED, REOPENED))
                .when(PlanFixture.pass(OPENED.dueBy().minusMillis(1)))
                .thenNothingNew();
        plan(and(DRAFT, CONCLUDED, REOPENED))
                .when(PlanFixture.pass(OPENED.dueBy()))
                .thenAccepted(OVERDUE)
                .when(PlanFixture.pass(late))
                .thenNothingNew();
        plan(and(PROVISIONALLY, CONCLUDED, REOPENED))
                .when(PlanFixture.pass(late))
                .thenAccepted(SIGNATURES_OVERDUE);
        plan(and(IN_EFFECT, CONCLUDED, REOPENED)).when(PlanFixture.pass(late)).thenNothingNew();
        plan(and(DRAFT, CONCLUDED, REOPENED, CONCLUDED))
                .when(PlanFixture.pass(late))
                .thenNothingNew();
    }

    @Test
    void a_plan_that_is_opened_after_the_episode_ended_is_concluded_at_once() {
        EpisodeClosed closed = new EpisodeClosed(PERSON, EPISODE, NOON);
        plan(List.of(ADMISSION, closed)).when(PlanFixture.open()).thenAccepted(OPENED, RESERVED, CONCLUDED);
        plan(List.of(ADMISSION, closed, new EpisodeReopened(PERSON, EPISODE, NOON)))
                .when(PlanFixture.open())
                .thenAccepted(OPENED, RESERVED);
    }
}
