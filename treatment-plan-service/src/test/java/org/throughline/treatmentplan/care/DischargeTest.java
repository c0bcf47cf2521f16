package org.throughline.treatmentplan.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.treatmentplan.care.CareFixture.ADMISSION;
import static org.throughline.treatmentplan.care.CareFixture.AFTERCARE;
import static org.throughline.treatmentplan.care.CareFixture.AFTERCARE_REFUSED;
import static org.throughline.treatmentplan.care.CareFixture.AGREED;
import static org.throughline.treatmentplan.care.CareFixture.CLINICIAN;
import static org.throughline.treatmentplan.care.CareFixture.DECIDED;
import static org.throughline.treatmentplan.care.CareFixture.DRAFTED;
import static org.throughline.treatmentplan.care.CareFixture.EPISODE;
import static org.throughline.treatmentplan.care.CareFixture.NOON;
import static org.throughline.treatmentplan.care.CareFixture.OTHER;
import static org.throughline.treatmentplan.care.CareFixture.PERSON;
import static org.throughline.treatmentplan.care.CareFixture.POLICY;
import static org.throughline.treatmentplan.care.CareFixture.REASON;
import static org.throughline.treatmentplan.care.CareFixture.SIGNED;
import static org.throughline.treatmentplan.care.CareFixture.SUMMARY;
import static org.throughline.treatmentplan.care.CareFixture.SUMMARY_SIGNED;
import static org.throughline.treatmentplan.care.CareFixture.citing;
import static org.throughline.treatmentplan.care.CareFixture.complete;
import static org.throughline.treatmentplan.care.CareFixture.completed;
import static org.throughline.treatmentplan.care.CareFixture.draft;
import static org.throughline.treatmentplan.care.CareFixture.initiate;
import static org.throughline.treatmentplan.care.CareFixture.initiated;
import static org.throughline.treatmentplan.care.CareFixture.reason;
import static org.throughline.treatmentplan.care.CareFixture.sign;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.care.domain.Aftercare;
import org.throughline.treatmentplan.care.domain.Care;
import org.throughline.treatmentplan.care.domain.CareCommand;
import org.throughline.treatmentplan.care.domain.CareCommand.CompleteDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.RecordAftercareRefusal;
import org.throughline.treatmentplan.care.domain.CareCommand.SignAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanDrafted;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanSigned;
import org.throughline.treatmentplan.care.domain.CareEvent.EpisodeReopened;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.CareEvent.ResultKnown;
import org.throughline.treatmentplan.care.domain.CareEvent.SpecimenMistaken;
import org.throughline.treatmentplan.care.domain.CareRefusal;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareIsEmpty;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareIsSigned;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareOutstanding;
import org.throughline.treatmentplan.care.domain.CareRefusal.AftercareUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.DischargeNotInitiated;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeIsDischarged;
import org.throughline.treatmentplan.care.domain.CareRefusal.GroundsMoved;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelDecisionMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.RelapsePreventionMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultInError;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUnconfirmed;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.ResultUntraceable;
import org.throughline.treatmentplan.care.domain.CareRefusal.RoleNotQualified;
import org.throughline.treatmentplan.care.domain.CareRefusal.SignerIsAuthor;
import org.throughline.treatmentplan.care.domain.CareRefusal.WarningStepsMissing;
import org.throughline.treatmentplan.care.domain.DischargeType;
import org.throughline.treatmentplan.care.domain.Leaving;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.specimen.domain.Standing;

class DischargeTest {
    private static final Text STEP = new Text("An example warning.");
    private static final RecordAftercareRefusal REFUSE = new RecordAftercareRefusal(EPISODE, REASON, CLINICIAN, NOON);
    private static final LevelOfCareDecided CONTINUED = new LevelOfCareDecided(
            PERSON, EPISODE, OTHER, LevelDecision.CONTINUE, "1.5", "1.5", List.of(), REASON, CLINICIAN, NOON);

    private final Scenario<CareCommand, Care, CareEvent, CareRefusal> care =
            Scenario.of(new CareDeciding()).given(ADMISSION);

    @Test
    void a_discharge_is_initiated_with_its_reason_kept_apart() {
        care.when(initiate(DischargeType.COMPLETED))
                .thenAccepted(reason(DischargeType.COMPLETED), initiated(DischargeType.COMPLETED));
    }

    @Test
    void initiating_again_changes_nothing() {
        care.given(initiated(DischargeType.COMPLETED))
                .when(initiate(DischargeType.COMPLETED))
                .thenNothingNew();
        care.given(completed(DischargeType.COMPLETED, "2.1"))
                .when(initiate(DischargeType.COMPLETED))
                .thenNothingNew();
    }

    @Test
    void a_discharge_under_way_may_turn_into_another() {
        care.given(initiated(DischargeType.COMPLETED))
                .when(initiate(DischargeType.AGAINST_ADVICE))
                .thenAccepted(reason(DischargeType.AGAINST_ADVICE), initiated(DischargeType.AGAINST_ADVICE));
    }

    @Test
    void who_has_left_is_not_discharged_anew() {
        care.given(completed(DischargeType.COMPLETED, "2.1"))
                .when(initiate(DischargeType.TRANSFER))
                .thenRefused(new EpisodeIsDischarged(EPISODE));
    }

    @Test
    void who_came_back_is_discharged_anew_and_agrees_anew_on_the_time_after() {
        var back = care.given(
                        DECIDED, initiated(DischargeType.COMPLETED), SIGNED, completed(DischargeType.COMPLETED, "1.5"))
                .given(new EpisodeReopened(PERSON, EPISODE));
        back.when(initiate(DischargeType.COMPLETED))
                .thenAccepted(reason(DischargeType.COMPLETED), initiated(DischargeType.COMPLETED))
                .when(complete(Role.CLINICIAN))
                .thenRefused(new AftercareOutstanding(DischargeType.COMPLETED));
        assertThat(back.state().leaving()).isEqualTo(new Leaving.Staying());
        assertThat(back.state().levels()).isEqualTo(care.given(DECIDED).state().levels());
    }

    @Test
    void an_administrative_discharge_names_the_warnings_before_it() {
        care.when(initiate(DischargeType.ADMINISTRATIVE)).thenRefused(new WarningStepsMissing(EPISODE));
        care.when(initiate(DischargeType.ADMINISTRATIVE, STEP))
                .thenAccepted(reason(DischargeType.ADMINISTRATIVE, STEP), initiated(DischargeType.ADMINISTRATIVE));
    }

    private static ResultKnown result(UUID person, UUID specimen, Standing standing) {
        return new ResultKnown(person, EPISODE, specimen, standing, true);
    }

    @Test
    void nobody_is_discharged_administratively_on_results_nobody_confirmed() {
        UUID first = new UUID(22, 1);
        UUID second = new UUID(22, 2);
        List<UUID> both = List.of(first, second);
        for (Standing standing : List.of(Standing.UNCONFIRMED, Standing.INCONCLUSIVE, Standing.NOT_DETECTED)) {
            care.given(result(PERSON, first, standing), result(PERSON, second, standing))
                    .when(citing(DischargeType.ADMINISTRATIVE, both, STEP))
                    .thenRefused(new ResultUnconfirmed(EPISODE));
        }
        care.given(result(PERSON, first, Standing.UNCONFIRMED), result(PERSON, second, Standing.CONFIRMED))
                .when(citing(DischargeType.ADMINISTRATIVE, both, STEP))
                .thenRefused(new ResultUnconfirmed(EPISODE));
        care.given(result(PERSON, first, Standing.NOT_DETECTED), result(PERSON, second, Standing.CONFIRMED))
                .when(citing(DischargeType.ADMINISTRATIVE, both, STEP))
                .thenAccepted(
                        reason(DischargeType.ADMINISTRATIVE, both, STEP), initiated(DischargeType.ADMINISTRATIVE));
        care.given(result(PERSON, first, Standing.UNCONFIRMED))
                .when(citing(DischargeType.TRANSFER, List.of(first)))
                .thenAccepted(reason(DischargeType.TRANSFER, List.of(first)), initiated(DischargeType.TRANSFER));
    }

    @Test
    void a_result_of_another_episode_or_whose_specimen_nobody_took_is_no_basis() {
        UUID specimen = new UUID(22, 1);
        care.given(new ResultKnown(PERSON, new UUID(22, 8), specimen, Standing.CONFIRMED, true))
                .when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                .thenRefused(new ResultUnknown(specimen));
        care.given(new ResultKnown(PERSON, EPISODE, specimen, Standing.CONFIRMED, false))
                .when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                .thenRefused(new ResultUntraceable(specimen));
    }

    @Test
    void a_repeat_is_looked_at_for_what_it_cites() {
        UUID specimen = new UUID(22, 1);
        CareEvent basis = reason(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP);
        for (CareEvent so :
                List.of(initiated(DischargeType.ADMINISTRATIVE), completed(DischargeType.ADMINISTRATIVE, "2.1"))) {
            care.given(result(PERSON, specimen, Standing.UNCONFIRMED), basis, so)
                    .when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                    .thenRefused(new ResultUnconfirmed(EPISODE));
            care.given(result(PERSON, specimen, Standing.CONFIRMED), basis, so)
                    .when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                    .thenNothingNew();
        }
    }

    @Test
    void a_result_nobody_recorded_or_of_somebody_else_is_no_basis() {
        UUID specimen = new UUID(22, 1);
        care.when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                .thenRefused(new ResultUnknown(specimen));
        care.given(result(new UUID(22, 9), specimen, Standing.CONFIRMED))
                .when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                .thenRefused(new ResultUnknown(specimen));
    }

    @Test
    void a_result_in_a_specimen_that_was_a_mistake_is_no_basis() {
        UUID specimen = new UUID(22, 1);
        care.given(result(PERSON, specimen, Standing.CONFIRMED), new SpecimenMistaken(PERSON, specimen, NOON))
                .when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                .thenRefused(new ResultInError(specimen));
        care.given(
                        result(new UUID(22, 9), specimen, Standing.CONFIRMED),
                        new SpecimenMistaken(new UUID(22, 9), specimen, NOON))
                .when(citing(DischargeType.ADMINISTRATIVE, List.of(specimen), STEP))
                .thenRefused(new ResultUnknown(specimen));
    }

    @Test
    void nobody_is_discharged_administratively_on_what_was_entered_in_error_since_it_was_begun() {
        List<UUID> specimen = List.of(new UUID(22, 1));
        var begun = care.given(
                result(PERSON, specimen.getFirst(), Standing.CONFIRMED),
                reason(DischargeType.ADMINISTRATIVE, specimen, STEP),
                initiated(DischargeType.ADMINISTRATIVE));
        begun.when(complete(Role.CLINICIAN, specimen))
                .thenAccepted(SUMMARY_SIGNED, completed(DischargeType.ADMINISTRATIVE, "2.1"));
        var mistaken = begun.given(new SpecimenMistaken(PERSON, specimen.getFirst(), NOON));
        mistaken.when(complete(Role.CLINICIAN, specimen)).thenRefused(new ResultInError(specimen.getFirst()));
        mistaken.when(initiate(DischargeType.ADMINISTRATIVE, STEP))
                .thenAccepted(reason(DischargeType.ADMINISTRATIVE, STEP), initiated(DischargeType.ADMINISTRATIVE))
                .when(complete(Role.CLINICIAN))
                .thenAccepted(SUMMARY_SIGNED, completed(DischargeType.ADMINISTRATIVE, "2.1"));
    }

    @Test
    void who_completes_a_discharge_has_seen_what_it_rests_on() {
        List<UUID> specimen = List.of(new UUID(22, 1));
        care.given(
                        result(PERSON, specimen.getFirst(), Standing.CONFIRMED),
                        reason(DischargeType.ADMINISTRATIVE, specimen, STEP),
                        initiated(DischargeType.ADMINISTRATIVE))
                .when(complete(Role.CLINICIAN))
                .thenRefused(new GroundsMoved(EPISODE));
    }

    @Test
    void who_leaves_otherwise_is_discharged_whatever_was_entered_in_error() {
        List<UUID> specimen = List.of(new UUID(22, 1));
        care.given(
                        result(PERSON, specimen.getFirst(), Standing.CONFIRMED),
                        reason(DischargeType.TRANSFER, specimen),
                        initiated(DischargeType.TRANSFER),
                        new SpecimenMistaken(PERSON, specimen.getFirst(), NOON))
                .when(complete(Role.CLINICIAN, specimen))
                .thenAccepted(SUMMARY_SIGNED, completed(DischargeType.TRANSFER, "2.1"));
    }

    @Test
    void a_step_down_rests_on_the_latest_decision() {
        care.when(initiate(DischargeType.STEP_DOWN)).thenRefused(new LevelDecisionMissing(LevelDecision.STEP_DOWN));
        care.given(DECIDED)
                .when(initiate(DischargeType.STEP_DOWN))
                .thenAccepted(reason(DischargeType.STEP_DOWN), initiated(DischargeType.STEP_DOWN));
        care.given(DECIDED, CONTINUED)
                .when(initiate(DischargeType.STEP_DOWN))
                .thenRefused(new LevelDecisionMissing(LevelDecision.STEP_DOWN));
    }

    @Test
    void a_step_down_still_rests_on_the_latest_decision_when_it_is_completed() {
        care.given(DECIDED, initiated(DischargeType.STEP_DOWN), SIGNED, CONTINUED)
                .when(complete(Role.CLINICIAN))
                .thenRefused(new LevelDecisionMissing(LevelDecision.STEP_DOWN));
    }

    @Test
    void a_discharge_is_completed_at_the_level_decided_last() {
        care.given(DECIDED, initiated(DischargeType.STEP_DOWN), SIGNED)
                .when(complete(Role.CLINICIAN))
                .thenAccepted(SUMMARY_SIGNED, completed(DischargeType.STEP_DOWN, "1.5"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"COMPLETED", "STEP_DOWN"})
    void who_leaves_as_planned_has_signed_or_refused_an_aftercare_plan(DischargeType type) {
        care.given(DECIDED, initiated(type), DRAFTED)
                .when(complete(Role.CLINICIAN))
                .thenRefused(new AftercareOutstanding(type));
        care.given(DECIDED, initiated(type), AFTERCARE_REFUSED)
                .when(complete(Role.CLINICIAN))
                .thenAccepted(SUMMARY_SIGNED, completed(type, "1.5"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLETED", "STEP_DOWN"})
    void who_leaves_otherwise_is_discharged_without_an_aftercare_plan(DischargeType type) {
        care.given(initiated(type)).when(complete(Role.CLINICIAN)).thenAccepted(SUMMARY_SIGNED, completed(type, "2.1"));
    }

    @Test
    void a_discharge_is_initiated_before_it_is_completed() {
        care.when(complete(Role.CLINICIAN)).thenRefused(new DischargeNotInitiated(EPISODE));
    }

    @Test
    void a_clinician_signs_the_summary() {
        care.given(initiated(DischargeType.LOST_CONTACT))
                .when(complete(Role.CARE_COORDINATOR))
                .thenRefused(new RoleNotQualified(Role.CARE_COORDINATOR));
    }

    @Test
    void completing_again_changes_nothing() {
        care.given(completed(DischargeType.COMPLETED, "2.1"))
                .when(complete(Role.CLINICIAN))
                .thenNothingNew();
    }

    @Test
    void nobody_else_completes_a_discharge_anew() {
        care.given(completed(DischargeType.COMPLETED, "2.1"))
                .when(new CompleteDischarge(EPISODE, SUMMARY, List.of(), "clinician-b", Role.CLINICIAN, POLICY, NOON))
                .thenRefused(new EpisodeIsDischarged(EPISODE));
    }

    @Test
    void an_aftercare_plan_is_drafted() {
        care.when(draft(AGREED)).thenAccepted(DRAFTED);
    }

    @Test
    void a_draft_is_written_anew_until_it_is_signed() {
        Aftercare less = new Aftercare(false, AGREED.alumniGroups(), List.of(), List.of());
        care.given(DRAFTED).when(draft(AGREED)).thenNothingNew();
        care.given(DRAFTED)
                .when(draft(less))
                .thenAccepted(new AftercarePlanDrafted(PERSON, EPISODE, AFTERCARE, less, CLINICIAN, NOON));
        care.given(DRAFTED, SIGNED).when(draft(less)).thenRefused(new AftercareIsSigned(AFTERCARE));
    }

    @Test
    void an_aftercare_plan_says_something() {
        care.when(draft(new Aftercare(false, List.of(), List.of(), List.of())))
                .thenRefused(new AftercareIsEmpty(AFTERCARE));
    }

    @Test
    void an_aftercare_plan_after_substance_use_prevents_relapse() {
        care.when(draft(new Aftercare(true, List.of(), AGREED.ongoingCounselling(), List.of())))
                .thenRefused(new RelapsePreventionMissing(AFTERCARE));
    }

    @Test
    void an_aftercare_plan_is_signed() {
        care.given(DRAFTED).when(sign("participant-1")).thenAccepted(SIGNED);
    }

    @Test
    void a_plan_without_relapse_prevention_says_so() {
        Aftercare less = new Aftercare(false, List.of(), AGREED.ongoingCounselling(), List.of());
        care.given(new AftercarePlanDrafted(PERSON, EPISODE, AFTERCARE, less, CLINICIAN, NOON))
                .when(sign("participant-1"))
                .thenAccepted(new AftercarePlanSigned(
                        PERSON,
                        EPISODE,
                        AFTERCARE,
                        List.of(),
                        AGREED.ongoingCounselling(),
                        Aftercare.NO_RELAPSE_PREVENTION,
                        "participant-1",
                        NOON));
    }

    @Test
    void signing_an_aftercare_plan_again_changes_nothing() {
        care.given(DRAFTED, SIGNED).when(sign("participant-1")).thenNothingNew();
    }

    @Test
    void only_the_plan_that_was_drafted_is_signed() {
        care.given(DRAFTED)
                .when(new SignAftercarePlan(EPISODE, OTHER, "participant-1", NOON))
                .thenRefused(new AftercareUnknown(OTHER));
    }

    @Test
    void who_drafted_an_aftercare_plan_does_not_sign_it() {
        care.given(DRAFTED).when(sign(CLINICIAN)).thenRefused(new SignerIsAuthor(CLINICIAN));
    }

    @Test
    void a_participant_may_refuse_an_aftercare_plan() {
        care.when(REFUSE).thenAccepted(AFTERCARE_REFUSED);
        care.given(AFTERCARE_REFUSED).when(REFUSE).thenNothingNew();
    }

    @Test
    void a_signed_aftercare_plan_is_not_refused() {
        care.given(DRAFTED, SIGNED).when(REFUSE).thenRefused(new AftercareIsSigned(AFTERCARE));
    }

    @Test
    void a_participant_who_refused_may_still_sign() {
        care.given(AFTERCARE_REFUSED, DRAFTED).when(sign("participant-1")).thenAccepted(SIGNED);
    }
}
