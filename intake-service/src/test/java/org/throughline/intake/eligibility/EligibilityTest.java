package org.throughline.intake.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.intake.eligibility.EligibilityFixture.ASSESSED;
import static org.throughline.intake.eligibility.EligibilityFixture.ASSESSMENT;
import static org.throughline.intake.eligibility.EligibilityFixture.ASSESSOR;
import static org.throughline.intake.eligibility.EligibilityFixture.AS_RECOMMENDED;
import static org.throughline.intake.eligibility.EligibilityFixture.CHOSEN;
import static org.throughline.intake.eligibility.EligibilityFixture.DETERMINATION;
import static org.throughline.intake.eligibility.EligibilityFixture.FULL;
import static org.throughline.intake.eligibility.EligibilityFixture.MET;
import static org.throughline.intake.eligibility.EligibilityFixture.NOON;
import static org.throughline.intake.eligibility.EligibilityFixture.NOT_MET;
import static org.throughline.intake.eligibility.EligibilityFixture.PENDING;
import static org.throughline.intake.eligibility.EligibilityFixture.PERSON;
import static org.throughline.intake.eligibility.EligibilityFixture.POLICY;
import static org.throughline.intake.eligibility.EligibilityFixture.REFERRAL;
import static org.throughline.intake.eligibility.EligibilityFixture.REFERRED;
import static org.throughline.intake.eligibility.EligibilityFixture.SCREENED;
import static org.throughline.intake.eligibility.EligibilityFixture.WORDS;
import static org.throughline.intake.eligibility.EligibilityFixture.answers;
import static org.throughline.intake.eligibility.EligibilityFixture.assessed;
import static org.throughline.intake.eligibility.EligibilityFixture.assessment;
import static org.throughline.intake.eligibility.EligibilityFixture.determination;
import static org.throughline.intake.eligibility.EligibilityFixture.determine;
import static org.throughline.intake.eligibility.EligibilityFixture.determined;
import static org.throughline.intake.eligibility.EligibilityFixture.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.StreamNames;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.Determination.Answer;
import org.throughline.intake.eligibility.domain.Determination.Finding;
import org.throughline.intake.eligibility.domain.Determination.Findings;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.eligibility.domain.Determination.Result;
import org.throughline.intake.eligibility.domain.Eligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand;
import org.throughline.intake.eligibility.domain.EligibilityCommand.CountersignAssessment;
import org.throughline.intake.eligibility.domain.EligibilityCommand.MarkCountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityCommand.Signer;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AcceptanceSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;
import org.throughline.intake.eligibility.domain.EligibilityEvent.CountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityRefusal;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessedInFuture;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentUnknown;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignatureNotOverdue;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignerIsAssessor;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignerNotQualified;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CriteriaUnanswered;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DeterminationIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DiscrepancyUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.FindingContradictsCriteria;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.FindingUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.NoCountersignatureDue;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.OutcomeContradictsFindings;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.RatingOutOfRange;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.RatingsIncomplete;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralElsewhereMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralUnknown;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ScreeningMissing;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Assessor;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.DiscrepancyReason;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Placement;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Rating;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.testkit.Scenario;

class EligibilityTest {
    private static final Determination ELIGIBLE = determination(Outcome.ELIGIBLE, List.of(), MET, MET, MET);

    private static final AssessmentCountersigned SIGNED = new AssessmentCountersigned(
            REFERRAL, PERSON, ASSESSMENT, "clinician-b", "clinician", NOON, POLICY.version());

    private final Scenario<EligibilityCommand, Eligibility, EligibilityEvent, EligibilityRefusal> nothing =
            Scenario.of(new EligibilityDeciding());
    private final Scenario<EligibilityCommand, Eligibility, EligibilityEvent, EligibilityRefusal> referred =
            nothing.given(REFERRED);
    private final Scenario<EligibilityCommand, Eligibility, EligibilityEvent, EligibilityRefusal> assessed =
            nothing.given(REFERRED, SCREENED, ASSESSED);

    @ParameterizedTest
    @CsvSource({"THIRD,6", "FOURTH,5"})
    void an_assessment_rates_every_dimension_of_its_edition_and_is_recorded_once(Edition edition, int rated) {
        LevelOfCareAssessment whole = assessment(edition, rated, AS_RECOMMENDED);
        referred.when(record(whole))
                .thenAccepted(assessed(whole))
                .when(record(whole))
                .thenNothingNew();
        referred.when(record(assessment(edition, rated - 1, AS_RECOMMENDED)))
                .thenRefused(new RatingsIncomplete(ASSESSMENT));
    }

    @Test
    void a_dimension_may_be_rated_part_by_part_and_then_every_part_is() {
        LevelOfCareAssessment parts = rated(Edition.FOURTH, List.of(), "physical", "pregnancy", "sleep");
        referred.when(record(parts)).thenAccepted(assessed(parts));
        for (LevelOfCareAssessment wrong : List.of(
                rated(Edition.FOURTH, List.of(), "physical", "pregnancy"),
                rated(Edition.FOURTH, List.of(), "physical", "pregnancy", "trauma"),
                rated(Edition.FOURTH, List.of(), "physical", "pregnancy", "sleep", ""),
                rated(Edition.FOURTH, List.of(), "", ""))) {
            referred.when(record(wrong)).thenRefused(new RatingsIncomplete(ASSESSMENT));
        }
    }

    /** All dimensions as a whole but the second, which is rated by these parts. */
    private static LevelOfCareAssessment rated(Edition edition, List<Integer> composite, String... second) {
        int dimensions = edition == Edition.LOCUS_20 ? 7 : 5;
        List<Rating> ratings = new ArrayList<>();
        for (int dimension = 1; dimension <= dimensions; dimension++) {
            for (String part : dimension == 2 ? second : new String[] {""}) {
                ratings.add(new Rating(dimension, part, 2, WORDS));
            }
        }
        return new LevelOfCareAssessment(ASSESSMENT, edition, ratings, composite, AS_RECOMMENDED, ASSESSOR);
    }

    @Test
    void of_locus_seven_ratings_and_the_composite_are_entered() {
        LevelOfCareAssessment locus = rated(Edition.LOCUS_20, List.of(17), "");
        referred.when(record(locus)).thenAccepted(assessed(locus));
        for (LevelOfCareAssessment wrong : List.of(
                rated(Edition.LOCUS_20, List.of(), ""),
                rated(Edition.LOCUS_20, List.of(6), ""),
                rated(Edition.LOCUS_20, List.of(36), ""),
                rated(Edition.FOURTH, List.of(17), ""),
                valued(Edition.FOURTH, 5, 5),
                new LevelOfCareAssessment(
                        ASSESSMENT,
                        Edition.LOCUS_20,
                        valued(Edition.FOURTH, 7, 0).ratings(),
                        List.of(17),
                        AS_RECOMMENDED,
                        ASSESSOR))) {
            referred.when(record(wrong)).thenRefused(new RatingOutOfRange(ASSESSMENT));
        }
    }

    private static LevelOfCareAssessment valued(Edition edition, int dimensions, int value) {
        List<Rating> ratings = IntStream.rangeClosed(1, dimensions)
                .mapToObj(dimension -> new Rating(dimension, value, WORDS))
                .toList();
        return new LevelOfCareAssessment(ASSESSMENT, edition, ratings, AS_RECOMMENDED, ASSESSOR);
    }

    @Test
    void the_assessment_of_one_who_is_not_qualified_is_signed_within_three_working_days() {
        LevelOfCareAssessment junior = by("intake-1", "intake");
        Instant mondayMidnight = Instant.parse("2026-03-10T05:00:00Z"); // assessed on Wednesday, signed by Monday
        var waiting = referred.when(record(junior)).thenAccepted(assessed(junior, mondayMidnight));
        waiting.when(countersign("intake-1", "clinician")).thenRefused(new CountersignerIsAssessor(ASSESSMENT));
        waiting.when(countersign("intake-2", "intake")).thenRefused(new CountersignerNotQualified(ASSESSMENT));
        var signed = waiting.when(countersign("clinician-b", "clinician")).thenAccepted(SIGNED);
        signed.when(countersign("clinician-b", "clinician")).thenNothingNew();
        signed.when(countersign("clinician-c", "clinician")).thenRefused(new NoCountersignatureDue(ASSESSMENT));
        signed.when(overdue(mondayMidnight)).thenRefused(new NoCountersignatureDue(ASSESSMENT));
    }

    @Test
    void what_nobody_signed_in_time_is_overdue_once_and_may_still_be_signed() {
        Instant due = Instant.parse("2026-03-10T05:00:00Z");
        var waiting = nothing.given(REFERRED, assessed(by("intake-1", "intake"), due));
        waiting.when(overdue(due.minusMillis(1))).thenRefused(new CountersignatureNotOverdue(ASSESSMENT));
        var late =
                waiting.when(overdue(due)).thenAccepted(new CountersignatureOverdue(REFERRAL, PERSON, ASSESSMENT, due));
        late.when(overdue(due)).thenNothingNew();
        late.when(countersign("clinician-b", "clinician")).thenAccepted(SIGNED);
    }

    @Test
    void only_what_was_assessed_is_signed() {
        referred.when(countersign("clinician-b", "clinician")).thenRefused(new AssessmentUnknown(ASSESSMENT));
        referred.when(overdue(NOON)).thenRefused(new AssessmentUnknown(ASSESSMENT));
        assessed.when(countersign("clinician-b", "clinician")).thenRefused(new NoCountersignatureDue(ASSESSMENT));
    }

    private static LevelOfCareAssessment by(String assessor, String role) {
        return new LevelOfCareAssessment(
                ASSESSMENT, Edition.FOURTH, FULL.ratings(), AS_RECOMMENDED, new Assessor(assessor, role, NOON));
    }

    private static CountersignAssessment countersign(String by, String role) {
        return new CountersignAssessment(REFERRAL, ASSESSMENT, new Signer(by, role), POLICY, NOON);
    }

    private static MarkCountersignatureOverdue overdue(Instant at) {
        return new MarkCountersignatureOverdue(REFERRAL, ASSESSMENT, at);
    }

    @Test
    void every_criterion_is_answered_once_and_no_other_one() {
        List<Answer> all = answers(true);
        List<Answer> twice = new ArrayList<>(all);
        twice.set(1, all.getFirst());
        List<Answer> other = new ArrayList<>(all);
        other.set(1, new Answer("SOMETHING_ELSE", true, WORDS));
        for (List<Answer> wrong : List.of(List.<Answer>of(), all.subList(1, all.size()), twice, other)) {
            assessed.when(determine(answering(wrong, MET))).thenRefused(new CriteriaUnanswered(DETERMINATION));
        }
    }

    @Test
    void who_needs_supervision_day_and_night_does_not_simply_fit() {
        List<Answer> needs = new ArrayList<>(answers(true));
        needs.set(0, new Answer("NO_SUPERVISION_DAY_AND_NIGHT", false, WORDS));
        assessed.when(determine(answering(needs, MET))).thenRefused(new FindingContradictsCriteria(DETERMINATION));
        Determination conditional = new Determination(
                DETERMINATION, new Findings(PENDING, MET, MET), needs, Outcome.CONDITIONAL, List.of(), "clinician-a");
        assessed.when(determine(conditional)).thenAccepted(determined(conditional));
    }

    @Test
    void a_criterion_that_is_only_in_favour_may_be_missing() {
        List<Answer> none = new ArrayList<>(answers(false));
        none.set(0, answers(true).getFirst());
        assessed.when(determine(answering(none, MET))).thenAccepted(determined(answering(none, MET)));
    }

    private static Determination answering(List<Answer> answers, Finding clinical) {
        return new Determination(
                DETERMINATION, new Findings(clinical, MET, MET), answers, Outcome.ELIGIBLE, List.of(), "clinician-a");
    }

    @Test
    void the_fourth_edition_does_not_rate_the_sixth_dimension() {
        referred.when(record(assessment(Edition.FOURTH, 6, AS_RECOMMENDED)))
                .thenRefused(new RatingsIncomplete(ASSESSMENT));
    }

    @Test
    void another_level_than_the_recommended_one_needs_a_coded_reason() {
        referred.when(record(assessment(Edition.FOURTH, 5, new Placement("2.5", "2.1", List.of()))))
                .thenRefused(new DiscrepancyUnexplained(ASSESSMENT));
        referred.when(record(assessment(Edition.FOURTH, 5, new Placement("2.5", "2.1", List.of(WORDS)))))
                .thenRefused(new DiscrepancyUnexplained(ASSESSMENT));
        Placement coded = new Placement("2.5", "2.1", List.of(DiscrepancyReason.PAYER_DENIAL), List.of());
        LevelOfCareAssessment explained = assessment(Edition.FOURTH, 5, coded);
        referred.when(record(explained)).thenAccepted(assessed(explained));
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
                .thenAccepted(new LevelOfCareAssessed(REFERRAL, CHOSEN, FULL, List.of(), POLICY.version()));
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
    void what_was_stored_before_reads_as_it_was() throws IOException {
        EventRecords<EligibilityEvent> records = new EventRecords<>(EligibilityCatalogue.EVENTS);
        LevelOfCareAssessed before = (LevelOfCareAssessed) old(records, "intake.level-of-care-assessed.v1");
        assertThat(before.assessment().ratings()).isEqualTo(FULL.ratings());
        assertThat(before.countersignBy()).isEmpty();
        EligibilityDetermined found = (EligibilityDetermined) old(records, "intake.eligibility-determined.v1");
        assertThat(found.determination().criteria()).isEmpty();
    }

    private static EligibilityEvent old(EventRecords<EligibilityEvent> records, String type) throws IOException {
        return records.read(type, 1, Files.readAllBytes(Path.of("src/test/resources/golden/" + type + ".rev1.json")));
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        Determination conditional = determination(Outcome.CONDITIONAL, List.of(WORDS), MET, PENDING, MET);
        GoldenEvents.hold(
                EligibilityCatalogue.EVENTS,
                List.of(
                        ASSESSED,
                        SIGNED,
                        new CountersignatureOverdue(REFERRAL, PERSON, ASSESSMENT, NOON),
                        determined(conditional)));
    }
}
