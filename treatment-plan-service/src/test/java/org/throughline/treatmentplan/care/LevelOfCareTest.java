package org.throughline.treatmentplan.care;

import static org.throughline.treatmentplan.care.CareFixture.ADMISSION;
import static org.throughline.treatmentplan.care.CareFixture.ASSESSMENT;
import static org.throughline.treatmentplan.care.CareFixture.CHANGE;
import static org.throughline.treatmentplan.care.CareFixture.CHANGE_REFERENCE;
import static org.throughline.treatmentplan.care.CareFixture.CITED_CHANGE;
import static org.throughline.treatmentplan.care.CareFixture.CLINICIAN;
import static org.throughline.treatmentplan.care.CareFixture.COUNTERSIGNED;
import static org.throughline.treatmentplan.care.CareFixture.COUNTERSIGNER;
import static org.throughline.treatmentplan.care.CareFixture.DECIDED;
import static org.throughline.treatmentplan.care.CareFixture.DECISION;
import static org.throughline.treatmentplan.care.CareFixture.DOWN;
import static org.throughline.treatmentplan.care.CareFixture.EPISODE;
import static org.throughline.treatmentplan.care.CareFixture.FACILITATOR;
import static org.throughline.treatmentplan.care.CareFixture.NOON;
import static org.throughline.treatmentplan.care.CareFixture.OTHER;
import static org.throughline.treatmentplan.care.CareFixture.PENDING;
import static org.throughline.treatmentplan.care.CareFixture.PERSON;
import static org.throughline.treatmentplan.care.CareFixture.POLICY;
import static org.throughline.treatmentplan.care.CareFixture.PROPOSED;
import static org.throughline.treatmentplan.care.CareFixture.RATINGS;
import static org.throughline.treatmentplan.care.CareFixture.RATIONALE;
import static org.throughline.treatmentplan.care.CareFixture.VIEW;
import static org.throughline.treatmentplan.care.CareFixture.WEEK;
import static org.throughline.treatmentplan.care.CareFixture.completed;
import static org.throughline.treatmentplan.care.CareFixture.countersign;
import static org.throughline.treatmentplan.care.CareFixture.decide;
import static org.throughline.treatmentplan.care.CareFixture.decideAs;
import static org.throughline.treatmentplan.care.CareFixture.decided;
import static org.throughline.treatmentplan.care.CareFixture.grounds;
import static org.throughline.treatmentplan.care.CareFixture.proposed;
import static org.throughline.treatmentplan.care.CareFixture.ratings;
import static org.throughline.treatmentplan.care.CareFixture.reference;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.platform.testkit.Scenario;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.care.domain.Care;
import org.throughline.treatmentplan.care.domain.CareCommand;
import org.throughline.treatmentplan.care.domain.CareCommand.DecideLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.AssessmentRecorded;
import org.throughline.treatmentplan.care.domain.CareEvent.DoseRestated;
import org.throughline.treatmentplan.care.domain.CareEvent.IncidentKnown;
import org.throughline.treatmentplan.care.domain.CareEvent.IncidentMistaken;
import org.throughline.treatmentplan.care.domain.CareEvent.ReliableChangeDetected;
import org.throughline.treatmentplan.care.domain.CareEvent.ResultKnown;
import org.throughline.treatmentplan.care.domain.CareEvent.SpecimenMistaken;
import org.throughline.treatmentplan.care.domain.CareEvent.WeeklyDoseMet;
import org.throughline.treatmentplan.care.domain.CareEvent.WeeklyDoseShort;
import org.throughline.treatmentplan.care.domain.CareRefusal;
import org.throughline.treatmentplan.care.domain.CareRefusal.CountersignerIsDecider;
import org.throughline.treatmentplan.care.domain.CareRefusal.CredentialNotValid;
import org.throughline.treatmentplan.care.domain.CareRefusal.DecisionExists;
import org.throughline.treatmentplan.care.domain.CareRefusal.DecisionUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.DirectionContradicts;
import org.throughline.treatmentplan.care.domain.CareRefusal.DiscrepancyUnexplained;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeIsDischarged;
import org.throughline.treatmentplan.care.domain.CareRefusal.EpisodeUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceInError;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceMissing;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceOfAnother;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.EvidenceUnseen;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelIsAnother;
import org.throughline.treatmentplan.care.domain.CareRefusal.LevelUnknown;
import org.throughline.treatmentplan.care.domain.CareRefusal.RatingsIncomplete;
import org.throughline.treatmentplan.care.domain.CareRefusal.RoleNotQualified;
import org.throughline.treatmentplan.care.domain.Citation;
import org.throughline.treatmentplan.care.domain.DimensionRatings;
import org.throughline.treatmentplan.care.domain.DimensionRatings.Rating;
import org.throughline.treatmentplan.care.domain.DischargeType;
import org.throughline.treatmentplan.care.domain.DiscrepancyReason;
import org.throughline.treatmentplan.care.domain.Edition;
import org.throughline.treatmentplan.care.domain.Grounds;
import org.throughline.treatmentplan.care.domain.LevelChange;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.specimen.domain.Standing;

class LevelOfCareTest {
    private final Scenario<CareCommand, Care, CareEvent, CareRefusal> nobody = Scenario.of(new CareDeciding());
    private final Scenario<CareCommand, Care, CareEvent, CareRefusal> care =
            nobody.given(ADMISSION, CHANGE, CareFixture.licensed(LocalDate.of(2026, 12, 31)));

    @Test
    void a_qualified_person_decides_at_once() {
        care.when(decideAs(Role.CLINICIAN, CLINICIAN)).thenAccepted(PROPOSED, DECIDED);
    }

    @Test
    void the_medical_director_decides_at_once() {
        care.when(decideAs(Role.MEDICAL_DIRECTOR, COUNTERSIGNER))
                .thenAccepted(
                        proposed(DOWN, grounds(CITED_CHANGE), COUNTERSIGNER, Role.MEDICAL_DIRECTOR),
                        decided(DOWN, grounds(CITED_CHANGE), COUNTERSIGNER));
    }

    @Test
    void what_anyone_else_decides_is_recorded_and_waits_for_a_countersignature() {
        care.when(decideAs(Role.GROUP_FACILITATOR, FACILITATOR)).thenAccepted(PENDING);
    }

    @Test
    void who_countersigns_has_a_credential_that_is_valid_that_day() {
        LocalDate day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
        CredentialNotValid none = new CredentialNotValid(ClinicianStreams.clinicianId(COUNTERSIGNER));
        var pending = nobody.given(ADMISSION, CHANGE, PENDING);
        pending.when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR)).thenRefused(none);
        pending.given(CareFixture.licensed(day.minusDays(1)))
                .when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR))
                .thenRefused(none);
        pending.given(CareFixture.licensed(day))
                .when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR))
                .thenAccepted(COUNTERSIGNED, decided(DOWN, grounds(CITED_CHANGE), FACILITATOR));
    }

    @Test
    void a_countersignature_makes_the_decision_hold() {
        care.given(PENDING)
                .when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR))
                .thenAccepted(COUNTERSIGNED, decided(DOWN, grounds(CITED_CHANGE), FACILITATOR));
    }

    @Test
    void countersigning_again_changes_nothing() {
        care.given(PENDING, COUNTERSIGNED, DECIDED)
                .when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR))
                .thenNothingNew();
    }

    @Test
    void only_a_decision_that_was_made_is_countersigned() {
        care.when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR)).thenRefused(new DecisionUnknown(DECISION));
    }

    @Test
    void only_a_qualified_person_countersigns() {
        care.given(PENDING)
                .when(countersign("coordinator-1", Role.CARE_COORDINATOR))
                .thenRefused(new RoleNotQualified(Role.CARE_COORDINATOR));
    }

    @Test
    void nobody_countersigns_their_own_decision() {
        care.given(PENDING)
                .when(countersign(FACILITATOR, Role.CLINICIAN))
                .thenRefused(new CountersignerIsDecider(FACILITATOR));
    }

    @Test
    void a_decision_from_a_level_that_was_left_meanwhile_is_not_countersigned() {
        CareEvent.LevelOfCareDecided other = new CareEvent.LevelOfCareDecided(
                PERSON,
                EPISODE,
                OTHER,
                LevelDecision.STEP_UP,
                "2.1",
                "2.5",
                List.of(CHANGE_REFERENCE),
                RATIONALE,
                CLINICIAN,
                NOON);
        care.given(PENDING, other)
                .when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR))
                .thenRefused(new LevelIsAnother("2.1", "2.5"));
    }

    @Test
    void nothing_is_countersigned_after_discharge() {
        care.given(PENDING, completed(DischargeType.COMPLETED, "2.1"))
                .when(countersign(COUNTERSIGNER, Role.MEDICAL_DIRECTOR))
                .thenRefused(new EpisodeIsDischarged(EPISODE));
    }

    @Test
    void deciding_the_same_again_changes_nothing() {
        care.given(PROPOSED, DECIDED).when(decideAs(Role.CLINICIAN, CLINICIAN)).thenNothingNew();
    }

    @Test
    void an_id_names_one_decision() {
        care.given(PROPOSED, DECIDED)
                .when(decideAs(Role.CLINICIAN, "clinician-b"))
                .thenRefused(new DecisionExists(DECISION));
        care.given(PROPOSED, DECIDED)
                .when(decide(
                        new LevelChange(LevelDecision.CONTINUE, "1.5", "1.5", "1.5", "1.5"), grounds(CITED_CHANGE)))
                .thenRefused(new DecisionExists(DECISION));
    }

    @Test
    void nothing_is_decided_on_an_episode_intake_did_not_tell_of() {
        nobody.when(decideAs(Role.CLINICIAN, CLINICIAN)).thenRefused(new EpisodeUnknown(EPISODE));
    }

    @Test
    void nothing_is_decided_after_discharge() {
        care.given(completed(DischargeType.COMPLETED, "2.1"))
                .when(decideAs(Role.CLINICIAN, CLINICIAN))
                .thenRefused(new EpisodeIsDischarged(EPISODE));
    }

    @Test
    void a_decision_starts_from_the_level_of_admission_or_of_the_latest_decision() {
        care.given(PROPOSED, DECIDED)
                .when(new DecideLevelOfCare(
                        EPISODE, OTHER, DOWN, grounds(CITED_CHANGE), CLINICIAN, Role.CLINICIAN, POLICY, NOON))
                .thenRefused(new LevelIsAnother("2.1", "1.5"));
    }

    @Test
    void a_decision_names_levels_its_edition_knows() {
        care.when(decide(new LevelChange(LevelDecision.STEP_DOWN, "2.1", "1", "1", "1"), grounds(CITED_CHANGE)))
                .thenRefused(new LevelUnknown("1", Edition.FOURTH));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"CONTINUE,2.5", "STEP_UP,2.1", "STEP_UP,1.5", "STEP_DOWN,2.1", "STEP_DOWN,3.1"})
    void the_levels_move_the_way_the_decision_says(LevelDecision decision, String to) {
        care.when(decide(new LevelChange(decision, "2.1", to, to, to), grounds(CITED_CHANGE)))
                .thenRefused(new DirectionContradicts(decision, "2.1", to));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"CONTINUE,2.1", "STEP_UP,2.5", "STEP_DOWN,1.0", "TRANSFER,2.1", "TRANSFER,4", "DISCHARGE,1.0"})
    void a_move_that_fits_is_decided(LevelDecision decision, String to) {
        LevelChange change = new LevelChange(decision, "2.1", to, to, to);
        care.when(decide(change, grounds(CITED_CHANGE)))
                .thenAccepted(
                        proposed(change, grounds(CITED_CHANGE), CLINICIAN, Role.CLINICIAN),
                        decided(change, grounds(CITED_CHANGE), CLINICIAN));
    }

    @ParameterizedTest(name = "{0} edition")
    @EnumSource
    void every_dimension_of_the_edition_is_rated(Edition edition) {
        LevelChange same = new LevelChange(LevelDecision.CONTINUE, "2.1", "2.1", "2.1", "2.1");
        Grounds complete = new Grounds(ratings(edition), List.of(CITED_CHANGE), RATIONALE, VIEW, List.of(), List.of());
        care.when(decide(same, complete))
                .thenAccepted(proposed(same, complete, CLINICIAN, Role.CLINICIAN), decided(same, complete, CLINICIAN));
        List<Rating> allButOne =
                ratings(edition).ratings().subList(1, edition.dimensions().size());
        Grounds partial = new Grounds(
                new DimensionRatings(edition, allButOne), List.of(CITED_CHANGE), RATIONALE, VIEW, List.of(), List.of());
        care.when(decide(same, partial))
                .thenRefused(new RatingsIncomplete(Set.of(edition.dimensions().getFirst())));
    }

    @ParameterizedTest(name = "given {0}, clinical {1}, authorised {2}")
    @CsvSource({"2.1,2.5,2.1", "2.1,2.1,1.5", "2.1,2.5,2.5"})
    void levels_that_differ_need_a_reason(String to, String clinical, String authorised) {
        LevelChange change = new LevelChange(LevelDecision.CONTINUE, "2.1", to, clinical, authorised);
        care.when(decide(change, grounds(CITED_CHANGE))).thenRefused(new DiscrepancyUnexplained(change));
        Grounds explained = new Grounds(
                RATINGS,
                List.of(CITED_CHANGE),
                RATIONALE,
                VIEW,
                List.of(new Text("An example dissent.")),
                List.of(DiscrepancyReason.PAYER_DENIAL));
        care.when(decide(change, explained))
                .thenAccepted(
                        proposed(change, explained, CLINICIAN, Role.CLINICIAN), decided(change, explained, CLINICIAN));
    }

    @Test
    void a_decision_rests_on_evidence() {
        care.when(decide(DOWN, grounds())).thenRefused(new EvidenceMissing(DECISION));
    }

    @Test
    void a_decision_rests_on_assessments_and_on_the_weekly_dose() {
        Grounds grounds = grounds(
                new Citation(reference("outcomes", "assessment/" + ASSESSMENT), 1),
                new Citation(reference("scheduling", "dose/" + PERSON + "/" + WEEK), 1),
                new Citation(reference("scheduling", "dose/" + PERSON + "/" + WEEK), 3));
        nobody.given(
                        ADMISSION,
                        new AssessmentRecorded(PERSON, ASSESSMENT),
                        new WeeklyDoseMet(PERSON, WEEK),
                        new DoseRestated(PERSON, WEEK),
                        new WeeklyDoseShort(PERSON, WEEK))
                .when(decide(DOWN, grounds))
                .thenAccepted(proposed(DOWN, grounds, CLINICIAN, Role.CLINICIAN), decided(DOWN, grounds, CLINICIAN));
    }

    @Test
    void a_decision_rests_on_specimens_and_incidents_unless_one_was_a_mistake() {
        UUID specimen = new UUID(22, 1);
        UUID incident = new UUID(23, 1);
        Citation found = new Citation(reference("treatment-plan", "specimen/" + specimen), 1);
        Citation happened = new Citation(reference("treatment-plan", "incident/" + incident), 1);
        Grounds grounds = grounds(found, happened);
        var known = care.given(
                new ResultKnown(PERSON, EPISODE, specimen, Standing.CONFIRMED, true),
                new IncidentKnown(PERSON, incident));
        known.when(decide(DOWN, grounds))
                .thenAccepted(proposed(DOWN, grounds, CLINICIAN, Role.CLINICIAN), decided(DOWN, grounds, CLINICIAN));
        known.given(new SpecimenMistaken(PERSON, specimen, NOON))
                .when(decide(DOWN, grounds))
                .thenRefused(new EvidenceInError(found.reference()));
        known.given(new IncidentMistaken(PERSON, incident, NOON))
                .when(decide(DOWN, grounds))
                .thenRefused(new EvidenceInError(happened.reference()));
    }

    @Test
    void a_mistake_about_another_person_is_not_told_by_citing_it() {
        UUID specimen = new UUID(22, 1);
        UUID other = new UUID(22, 9);
        Citation found = new Citation(reference("treatment-plan", "specimen/" + specimen), 1);
        care.given(
                        new ResultKnown(other, EPISODE, specimen, Standing.CONFIRMED, true),
                        new SpecimenMistaken(other, specimen, NOON))
                .when(decide(DOWN, grounds(found)))
                .thenRefused(new EvidenceOfAnother(found.reference()));
    }

    @Test
    void a_decision_is_not_countersigned_on_what_was_entered_in_error_since_it_was_put_forward() {
        String incident = "incident/" + new UUID(23, 1);
        Grounds grounds = grounds(CITED_CHANGE, new Citation(reference("treatment-plan", incident), 1));
        var pending = care.given(
                new IncidentKnown(PERSON, new UUID(23, 1)),
                proposed(DOWN, grounds, FACILITATOR, Role.GROUP_FACILITATOR));
        var countersign = countersign(Set.of(incident), COUNTERSIGNER, Role.MEDICAL_DIRECTOR);
        pending.when(countersign).thenAccepted(COUNTERSIGNED, decided(DOWN, grounds, FACILITATOR));
        pending.given(new IncidentMistaken(PERSON, new UUID(23, 1), NOON))
                .when(countersign)
                .thenRefused(new EvidenceInError(reference("treatment-plan", incident)));
    }

    @Test
    void who_countersigns_has_seen_the_specimens_and_incidents_the_decision_rests_on() {
        String incident = "incident/" + new UUID(23, 1);
        Grounds grounds = grounds(CITED_CHANGE, new Citation(reference("treatment-plan", incident), 1));
        var pending = care.given(proposed(DOWN, grounds, FACILITATOR, Role.GROUP_FACILITATOR));
        for (Set<String> seen : List.of(Set.<String>of(), Set.of("incident/" + new UUID(23, 2)))) {
            pending.when(countersign(seen, COUNTERSIGNER, Role.MEDICAL_DIRECTOR))
                    .thenRefused(new EvidenceUnseen(DECISION));
        }
    }

    @Test
    void what_was_not_told_is_no_evidence() {
        care.when(decide(DOWN, grounds(CITED_CHANGE, new Citation(CHANGE_REFERENCE, 2))))
                .thenRefused(new EvidenceUnknown(CHANGE_REFERENCE));
        nobody.given(ADMISSION)
                .when(decide(DOWN, grounds(CITED_CHANGE)))
                .thenRefused(new EvidenceUnknown(CHANGE_REFERENCE));
    }

    @Test
    void what_a_service_told_that_is_not_asked_is_no_evidence() {
        Citation own = new Citation(reference("episode", EPISODE + "/care"), 1);
        care.when(decide(DOWN, grounds(own))).thenRefused(new EvidenceUnknown(own.reference()));
    }

    @Test
    void a_fact_about_another_person_is_no_evidence() {
        Citation foreign = new Citation(reference("outcomes", "trajectory/" + OTHER + "/PHQ-9"), 1);
        care.given(new ReliableChangeDetected(OTHER, "PHQ-9"))
                .when(decide(DOWN, grounds(foreign)))
                .thenRefused(new EvidenceOfAnother(foreign.reference()));
    }
}
