package org.throughline.intake.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.eligibility.EligibilityFixture.ASSESSED;
import static org.throughline.intake.eligibility.EligibilityFixture.ASSESSMENT;
import static org.throughline.intake.eligibility.EligibilityFixture.AS_RECOMMENDED;
import static org.throughline.intake.eligibility.EligibilityFixture.CHOSEN;
import static org.throughline.intake.eligibility.EligibilityFixture.DETERMINATION;
import static org.throughline.intake.eligibility.EligibilityFixture.FULL;
import static org.throughline.intake.eligibility.EligibilityFixture.MET;
import static org.throughline.intake.eligibility.EligibilityFixture.NOON;
import static org.throughline.intake.eligibility.EligibilityFixture.NOT_MET;
import static org.throughline.intake.eligibility.EligibilityFixture.PENDING;
import static org.throughline.intake.eligibility.EligibilityFixture.PERSON;
import static org.throughline.intake.eligibility.EligibilityFixture.REFERRAL;
import static org.throughline.intake.eligibility.EligibilityFixture.REFERRED;
import static org.throughline.intake.eligibility.EligibilityFixture.SCREENED;
import static org.throughline.intake.eligibility.EligibilityFixture.WORDS;
import static org.throughline.intake.eligibility.EligibilityFixture.assessment;
import static org.throughline.intake.eligibility.EligibilityFixture.determination;
import static org.throughline.intake.eligibility.EligibilityFixture.determine;
import static org.throughline.intake.eligibility.EligibilityFixture.determined;
import static org.throughline.intake.eligibility.EligibilityFixture.record;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.StreamNames;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.Determination.Finding;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.eligibility.domain.Determination.Result;
import org.throughline.intake.eligibility.domain.Eligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AcceptanceSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityRefusal;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessedInFuture;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DeterminationIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DiscrepancyUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.FindingUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.OutcomeContradictsFindings;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.RatingsIncomplete;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralElsewhereMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralUnknown;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ScreeningMissing;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Assessor;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Placement;
import org.throughline.platform.testkit.Scenario;

class EligibilityTest {
    private static final Determination ELIGIBLE = determination(Outcome.ELIGIBLE, List.of(), MET, MET, MET);

    private final Scenario<EligibilityCommand, Eligibility, EligibilityEvent, EligibilityRefusal> nothing =
            Scenario.of(new EligibilityDeciding());
    private final Scenario<EligibilityCommand, Eligibility, EligibilityEvent, EligibilityRefusal> referred =
            nothing.given(REFERRED);
    private final Scenario<EligibilityCommand, Eligibility, EligibilityEvent, EligibilityRefusal> assessed =
            nothing.given(REFERRED, SCREENED, ASSESSED);

    @ParameterizedTest
    @EnumSource
    void an_assessment_rates_every_dimension_of_its_edition_and_is_recorded_once(Edition edition) {
        LevelOfCareAssessment whole = assessment(edition, edition.rated(), AS_RECOMMENDED);
        referred.when(record(whole))
                .thenAccepted(new LevelOfCareAssessed(REFERRAL, PERSON, whole))
                .when(record(whole))
                .thenNothingNew();
        referred.when(record(assessment(edition, edition.rated() - 1, AS_RECOMMENDED)))
                .thenRefused(new RatingsIncomplete(ASSESSMENT));
    }

    @Test
    void the_fourth_edition_does_not_rate_the_sixth_dimension() {
        referred.when(record(assessment(Edition.FOURTH, 6, AS_RECOMMENDED)))
                .thenRefused(new RatingsIncomplete(ASSESSMENT));
    }

    @Test
    void another_level_than_the_recommended_one_needs_a_reason() {
        referred.when(record(assessment(Edition.FOURTH, 5, new Placement("2.5", "2.1", List.of()))))
                .thenRefused(new DiscrepancyUnexplained(ASSESSMENT));
        LevelOfCareAssessment explained = assessment(Edition.FOURTH, 5, new Placement("2.5", "2.1", List.of(WORDS)));
        referred.when(record(explained)).thenAccepted(new LevelOfCareAssessed(REFERRAL, PERSON, explained));
    }

    @Test
    void what_has_not_happened_yet_is_no_assessment() {
        Assessor later = new Assessor("clinician-a", "CLINICIAN", NOON.plusMillis(1));
        referred.when(record(
                        new LevelOfCareAssessment(ASSESSMENT, Edition.FOURTH, FULL.ratings(), AS_RECOMMENDED, later)))
                .thenRefused(new AssessedInFuture(ASSESSMENT));
    }

    @Test
    void another_assessment_needs_another_id_and_a_referral() {
        assessed.when(record(assessment(Edition.THIRD, 6, AS_RECOMMENDED)))
                .thenRefused(new AssessmentIdTaken(ASSESSMENT));
        nothing.when(record(FULL)).thenRefused(new ReferralUnknown(REFERRAL));
    }

    @Test
    void it_is_about_the_participant_the_referral_was_accepted_for() {
        referred.given(new AcceptanceSeen(REFERRAL, CHOSEN))
                .when(record(FULL))
                .thenAccepted(new LevelOfCareAssessed(REFERRAL, CHOSEN, FULL));
    }

    @Test
    void who_meets_everything_is_eligible_and_that_is_determined_once() {
        assessed.when(determine(ELIGIBLE))
                .thenAccepted(determined(ELIGIBLE))
                .when(determine(ELIGIBLE))
                .thenNothingNew();
    }

    @Test
    void another_determination_needs_another_id() {
        assessed.given(determined(ELIGIBLE))
                .when(determine(determination(Outcome.CONDITIONAL, List.of(), MET, MET, PENDING)))
                .thenRefused(new DeterminationIdTaken(DETERMINATION));
    }

    @Test
    void it_rests_on_a_referral_a_screening_and_an_assessment() {
        nothing.when(determine(ELIGIBLE)).thenRefused(new ReferralUnknown(REFERRAL));
        nothing.given(REFERRED, ASSESSED).when(determine(ELIGIBLE)).thenRefused(new ScreeningMissing(REFERRAL));
        nothing.given(REFERRED, SCREENED).when(determine(ELIGIBLE)).thenRefused(new AssessmentMissing(REFERRAL));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONDITIONAL", "NOT_MET"})
    void a_finding_that_is_not_simply_met_needs_a_reason(Result result) {
        Finding bare = new Finding(result, List.of());
        assessed.when(determine(determination(Outcome.CONDITIONAL, List.of(WORDS), MET, bare, MET)))
                .thenRefused(new FindingUnexplained(DETERMINATION));
    }

    @ParameterizedTest
    @CsvSource({"ELIGIBLE,CONDITIONAL", "INELIGIBLE,CONDITIONAL", "ELIGIBLE,NOT_MET", "CONDITIONAL,NOT_MET"})
    void the_outcome_follows_from_the_findings(Outcome outcome, Result clinical) {
        Finding finding = new Finding(clinical, List.of(WORDS));
        assessed.when(determine(determination(outcome, List.of(WORDS), finding, MET, MET)))
                .thenRefused(new OutcomeContradictsFindings(DETERMINATION));
    }

    @Test
    void a_condition_does_not_send_anybody_away() {
        Determination conditional = determination(Outcome.CONDITIONAL, List.of(), MET, PENDING, MET);
        assessed.when(determine(conditional)).thenAccepted(determined(conditional));
    }

    @Test
    void nobody_is_sent_away_without_being_told_where_to_turn() {
        assessed.when(determine(determination(Outcome.INELIGIBLE, List.of(), MET, PENDING, NOT_MET)))
                .thenRefused(new ReferralElsewhereMissing(DETERMINATION));
        Determination elsewhere = determination(Outcome.INELIGIBLE, List.of(WORDS), MET, PENDING, NOT_MET);
        assessed.when(determine(elsewhere)).thenAccepted(determined(elsewhere));
    }

    @Test
    void every_fact_is_read_from_where_it_stands() {
        EligibilityDeciding domain = new EligibilityDeciding();
        assertThat(domain.streams(determine(ELIGIBLE)).read())
                .containsExactlyInAnyOrder(domain.streamOf(REFERRED), domain.streamOf(SCREENED));
        assertThat(domain.streamOf(new AcceptanceSeen(REFERRAL, CHOSEN))).isEqualTo(StreamNames.referral(REFERRAL));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        Determination conditional = determination(Outcome.CONDITIONAL, List.of(WORDS), MET, PENDING, MET);
        GoldenEvents.hold(EligibilityCatalogue.EVENTS, List.of(ASSESSED, determined(conditional)));
    }
}
