package org.throughline.treatmentplan.plan;

import static org.throughline.treatmentplan.plan.PlanFixture.ACTIVATED;
import static org.throughline.treatmentplan.plan.PlanFixture.AUTHOR;
import static org.throughline.treatmentplan.plan.PlanFixture.AWAITING;
import static org.throughline.treatmentplan.plan.PlanFixture.CLINICIAN_SIGNED;
import static org.throughline.treatmentplan.plan.PlanFixture.DECLINED;
import static org.throughline.treatmentplan.plan.PlanFixture.DRAFT;
import static org.throughline.treatmentplan.plan.PlanFixture.EVIDENCE;
import static org.throughline.treatmentplan.plan.PlanFixture.GOAL;
import static org.throughline.treatmentplan.plan.PlanFixture.HASH;
import static org.throughline.treatmentplan.plan.PlanFixture.INTERVENTION;
import static org.throughline.treatmentplan.plan.PlanFixture.IN_EFFECT;
import static org.throughline.treatmentplan.plan.PlanFixture.NOON;
import static org.throughline.treatmentplan.plan.PlanFixture.OTHER;
import static org.throughline.treatmentplan.plan.PlanFixture.PARTICIPANT;
import static org.throughline.treatmentplan.plan.PlanFixture.PARTICIPANT_SIGNED;
import static org.throughline.treatmentplan.plan.PlanFixture.PERSON;
import static org.throughline.treatmentplan.plan.PlanFixture.PLAN;
import static org.throughline.treatmentplan.plan.PlanFixture.PROBLEM;
import static org.throughline.treatmentplan.plan.PlanFixture.PROGRESSED;
import static org.throughline.treatmentplan.plan.PlanFixture.REASON;
import static org.throughline.treatmentplan.plan.PlanFixture.REVISED;
import static org.throughline.treatmentplan.plan.PlanFixture.REVISING;
import static org.throughline.treatmentplan.plan.PlanFixture.SIGNER;
import static org.throughline.treatmentplan.plan.PlanFixture.and;
import static org.throughline.treatmentplan.plan.PlanFixture.revise;
import static org.throughline.treatmentplan.plan.PlanFixture.sign;
import static org.throughline.treatmentplan.plan.PlanFixture.update;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.plan.domain.GoalStatus;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanCommand.DeclineParticipantSignature;
import org.throughline.treatmentplan.plan.domain.PlanCommand.UpdateGoalStatus;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.CredentialTold;
import org.throughline.treatmentplan.plan.domain.PlanEvent.GoalStatusUpdated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSigned;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.CredentialNotValid;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.EvidenceMissing;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalIsClosed;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.GoalUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.HashIsAnother;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.NotAwaitingSignatures;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PartUnknown;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanIsEmpty;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.PlanNotInEffect;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.RoleHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.RoleNotRequired;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.SignerHasSigned;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.SignerIsAuthor;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.StillInDraft;
import org.throughline.treatmentplan.plan.domain.PlanRefusal.VersionIsAnother;
import org.throughline.treatmentplan.plan.domain.Planning;

class PlanSigningTest {
    private static final DeclineParticipantSignature DECLINE =
            new DeclineParticipantSignature(PLAN, 1, REASON, AUTHOR, NOON);

    private final Scenario<PlanCommand, Planning, PlanEvent, PlanRefusal> plan = Scenario.of(new PlanDeciding());

    @Test
    void a_signature_is_kept_with_the_hash_of_what_was_signed() {
        plan.given(AWAITING).when(sign(SIGNER, Role.CLINICIAN)).thenAccepted(CLINICIAN_SIGNED);
    }

    @Test
    void the_plan_takes_effect_with_the_last_signature_it_needs() {
        plan.given(and(AWAITING, CLINICIAN_SIGNED))
                .when(sign(PARTICIPANT, Role.PARTICIPANT))
                .thenAccepted(PARTICIPANT_SIGNED, ACTIVATED);
    }

    @Test
    void signing_again_changes_nothing() {
        plan.given(and(AWAITING, CLINICIAN_SIGNED))
                .when(sign(SIGNER, Role.CLINICIAN))
                .thenNothingNew();
        plan.given(IN_EFFECT).when(sign(SIGNER, Role.CLINICIAN)).thenNothingNew();
    }

    @Test
    void a_draft_is_not_signed() {
        plan.given(DRAFT).when(sign(SIGNER, Role.CLINICIAN)).thenRefused(new NotAwaitingSignatures(PLAN, 1));
    }

    @Test
    void a_plan_in_effect_takes_no_more_signatures() {
        plan.given(IN_EFFECT).when(sign("clinician-c", Role.CLINICIAN)).thenRefused(new NotAwaitingSignatures(PLAN, 1));
    }

    @Test
    void only_the_current_version_is_signed() {
        plan.given(REVISING).when(sign(SIGNER, Role.CLINICIAN)).thenRefused(new VersionIsAnother(1, 2));
    }

    @Test
    void a_signature_the_programme_does_not_ask_for_is_refused() {
        plan.given(AWAITING)
                .when(sign("coordinator", Role.CARE_COORDINATOR))
                .thenRefused(new RoleNotRequired(Role.CARE_COORDINATOR));
    }

    @Test
    void an_author_may_not_sign_their_own_plan() {
        plan.given(AWAITING).when(sign(AUTHOR, Role.CLINICIAN)).thenRefused(new SignerIsAuthor(AUTHOR));
    }

    @Test
    void who_submits_a_plan_stands_for_it_as_an_author() {
        PlanSubmitted submitted =
                new PlanSubmitted(PERSON, PLAN, 1, "clinician-c", HASH, List.of(Role.CLINICIAN), 540, false, NOON);
        plan.given(and(DRAFT, submitted))
                .when(sign("clinician-c", Role.CLINICIAN))
                .thenRefused(new SignerIsAuthor("clinician-c"));
    }

    @Test
    void a_role_signs_once() {
        plan.given(and(AWAITING, CLINICIAN_SIGNED))
                .when(sign("clinician-c", Role.CLINICIAN))
                .thenRefused(new RoleHasSigned(Role.CLINICIAN));
    }

    @Test
    void one_person_signs_in_one_role() {
        plan.given(and(AWAITING, CLINICIAN_SIGNED))
                .when(sign(SIGNER, Role.PARTICIPANT))
                .thenRefused(new SignerHasSigned(SIGNER));
    }

    @Test
    void nobody_signs_what_they_were_not_shown() {
        plan.given(AWAITING)
                .when(sign(1, SIGNER, Role.CLINICIAN, "00".repeat(32)))
                .thenRefused(new HashIsAnother(PLAN, 1));
    }

    @Test
    void who_signs_for_the_house_has_a_credential_that_is_valid_that_day() {
        LocalDate day = LocalDate.ofInstant(NOON, PlanFixture.ZONE);
        CredentialNotValid none = new CredentialNotValid(ClinicianStreams.clinicianId(SIGNER));
        List<PlanEvent> untold = AWAITING.stream()
                .filter(event -> !(event instanceof CredentialTold))
                .toList();
        plan.given(untold).when(sign(SIGNER, Role.CLINICIAN)).thenRefused(none);
        plan.given(and(untold, PlanFixture.licensed(day.minusDays(1))))
                .when(sign(SIGNER, Role.CLINICIAN))
                .thenRefused(none);
        plan.given(and(untold, PlanFixture.licensed(day)))
                .when(sign(SIGNER, Role.CLINICIAN))
                .thenAccepted(CLINICIAN_SIGNED);
        plan.given(untold).when(sign(PARTICIPANT, Role.PARTICIPANT)).thenAccepted(PARTICIPANT_SIGNED);
        plan.given(and(untold, CLINICIAN_SIGNED))
                .when(sign(SIGNER, Role.CLINICIAN))
                .thenNothingNew();
    }

    @Test
    void a_declined_signature_counts_in_place_of_the_participants() {
        plan.given(AWAITING).when(DECLINE).thenAccepted(DECLINED);
        plan.given(and(AWAITING, DECLINED))
                .when(sign(SIGNER, Role.CLINICIAN))
                .thenAccepted(CLINICIAN_SIGNED, ACTIVATED);
        plan.given(and(AWAITING, CLINICIAN_SIGNED)).when(DECLINE).thenAccepted(DECLINED, ACTIVATED);
    }

    @Test
    void a_participant_who_declined_may_still_sign_while_others_have_not() {
        plan.given(and(AWAITING, DECLINED))
                .when(sign(PARTICIPANT, Role.PARTICIPANT))
                .thenAccepted(PARTICIPANT_SIGNED);
    }

    @Test
    void declining_again_changes_nothing() {
        plan.given(and(AWAITING, DECLINED)).when(DECLINE).thenNothingNew();
        plan.given(and(AWAITING, DECLINED, CLINICIAN_SIGNED, ACTIVATED))
                .when(DECLINE)
                .thenNothingNew();
    }

    @Test
    void only_what_was_submitted_is_declined() {
        plan.given(DRAFT).when(DECLINE).thenRefused(new NotAwaitingSignatures(PLAN, 1));
        plan.given(IN_EFFECT).when(DECLINE).thenRefused(new NotAwaitingSignatures(PLAN, 1));
    }

    @Test
    void only_the_current_version_is_declined() {
        plan.given(REVISING).when(DECLINE).thenRefused(new VersionIsAnother(1, 2));
    }

    @Test
    void a_signature_given_is_not_declined() {
        plan.given(and(AWAITING, PARTICIPANT_SIGNED)).when(DECLINE).thenRefused(new RoleHasSigned(Role.PARTICIPANT));
    }

    @Test
    void a_signature_nobody_asked_for_is_not_declined() {
        PlanSubmitted submitted =
                new PlanSubmitted(PERSON, PLAN, 1, AUTHOR, HASH, List.of(Role.CLINICIAN), 540, false, NOON);
        plan.given(and(DRAFT, submitted)).when(DECLINE).thenRefused(new RoleNotRequired(Role.PARTICIPANT));
    }

    @Test
    void a_revision_begins_the_next_version() {
        plan.given(IN_EFFECT).when(revise(1)).thenAccepted(REVISED);
        plan.given(AWAITING).when(revise(1)).thenAccepted(REVISED);
    }

    @Test
    void a_revised_version_needs_its_own_signatures() {
        String hash = PlanFixture.content(2).hash();
        PlanSubmitted submitted = new PlanSubmitted(
                PERSON, PLAN, 2, AUTHOR, hash, List.of(Role.CLINICIAN, Role.PARTICIPANT), 540, false, NOON);
        PlanSigned first = new PlanSigned(PERSON, PLAN, 2, SIGNER, Role.CLINICIAN, NOON, hash);
        PlanSigned last = new PlanSigned(PERSON, PLAN, 2, PARTICIPANT, Role.PARTICIPANT, NOON, hash);
        plan.given(REVISING)
                .when(PlanFixture.submit(2))
                .thenAccepted(submitted)
                .when(sign(2, SIGNER, Role.CLINICIAN, hash))
                .thenAccepted(first)
                .when(sign(2, PARTICIPANT, Role.PARTICIPANT, hash))
                .thenAccepted(last, new TreatmentPlanActivated(PERSON, PLAN, 2, NOON));
    }

    @Test
    void revising_again_changes_nothing() {
        plan.given(REVISING).when(revise(1)).thenNothingNew();
    }

    @Test
    void a_draft_is_continued_and_not_revised() {
        plan.given(DRAFT).when(revise(1)).thenRefused(new StillInDraft(PLAN, 1));
    }

    @Test
    void only_the_current_version_is_revised() {
        plan.given(IN_EFFECT).when(revise(2)).thenRefused(new VersionIsAnother(2, 1));
        plan.given(IN_EFFECT).when(revise(0)).thenRefused(new VersionIsAnother(0, 1));
    }

    @Test
    void a_revision_withdraws_only_what_the_plan_has() {
        plan.given(IN_EFFECT).when(revise(1, GOAL, OTHER)).thenRefused(new PartUnknown(OTHER));
    }

    @Test
    void what_hangs_on_a_withdrawn_part_goes_with_it() {
        var withoutProblem = plan.given(
                and(IN_EFFECT, new TreatmentPlanRevised(PERSON, PLAN, 2, List.of(PROBLEM), REASON, AUTHOR, NOON)));
        withoutProblem.when(PlanFixture.submit(2)).thenRefused(new PlanIsEmpty(PLAN));
        withoutProblem.when(PlanFixture.intervene(GOAL, OTHER)).thenRefused(new GoalUnknown(GOAL));
        var withoutGoal = plan.given(
                and(IN_EFFECT, new TreatmentPlanRevised(PERSON, PLAN, 2, List.of(GOAL), REASON, AUTHOR, NOON)));
        withoutGoal
                .when(PlanFixture.set(PROBLEM, INTERVENTION))
                .thenAccepted(
                        new PlanEvent.GoalSet(PERSON, PLAN, INTERVENTION, PlanFixture.GOAL_TEXT, "PHQ-9", 9),
                        new PlanEvent.ObjectiveSet(PERSON, PLAN, PROBLEM, INTERVENTION, PlanFixture.OBJECTIVE, AUTHOR));
        var withoutIntervention = plan.given(
                and(IN_EFFECT, new TreatmentPlanRevised(PERSON, PLAN, 2, List.of(INTERVENTION), REASON, AUTHOR, NOON)));
        withoutIntervention.when(PlanFixture.submit(2)).thenRefused(new PlanRefusal.GoalWithoutIntervention(GOAL));
    }

    @Test
    void a_goal_progresses_on_evidence() {
        plan.given(IN_EFFECT).when(update(GOAL, GoalStatus.PROGRESSED)).thenAccepted(PROGRESSED);
    }

    @Test
    void a_goal_progresses_while_a_revision_is_under_way() {
        plan.given(REVISING).when(update(GOAL, GoalStatus.PROGRESSED)).thenAccepted(PROGRESSED);
        PlanSubmitted submitted = new PlanSubmitted(
                PERSON, PLAN, 2, AUTHOR, HASH, List.of(Role.CLINICIAN, Role.PARTICIPANT), 540, false, NOON);
        plan.given(and(REVISING, submitted))
                .when(update(GOAL, GoalStatus.PROGRESSED))
                .thenAccepted(PROGRESSED);
    }

    @Test
    void a_goal_has_no_status_before_the_plan_is_in_effect() {
        plan.given(AWAITING).when(update(GOAL, GoalStatus.PROGRESSED)).thenRefused(new PlanNotInEffect(PLAN));
    }

    @Test
    void only_a_goal_of_the_version_in_effect_has_a_status() {
        plan.given(IN_EFFECT).when(update(OTHER, GoalStatus.PROGRESSED)).thenRefused(new GoalUnknown(OTHER));
    }

    @Test
    void a_status_needs_evidence() {
        plan.given(IN_EFFECT)
                .when(new UpdateGoalStatus(PLAN, GOAL, GoalStatus.ACHIEVED, List.of(), AUTHOR, NOON))
                .thenRefused(new EvidenceMissing(GOAL));
    }

    @Test
    void a_closed_goal_stays_as_it_is() {
        GoalStatusUpdated achieved =
                new GoalStatusUpdated(PERSON, PLAN, GOAL, GoalStatus.ACHIEVED, List.of(EVIDENCE), AUTHOR, NOON);
        plan.given(and(IN_EFFECT, PROGRESSED))
                .when(update(GOAL, GoalStatus.ACHIEVED))
                .thenAccepted(achieved)
                .when(update(GOAL, GoalStatus.ABANDONED))
                .thenRefused(new GoalIsClosed(GOAL, GoalStatus.ACHIEVED));
        plan.given(and(IN_EFFECT, achieved))
                .when(update(GOAL, GoalStatus.ACHIEVED))
                .thenNothingNew();
    }
}
