package org.throughline.treatmentplan.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.care.domain.Aftercare;
import org.throughline.treatmentplan.care.domain.CareCommand.CompleteDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.CountersignLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.DecideLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.DraftAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareCommand.InitiateDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.SignAftercarePlan;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanDrafted;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanSigned;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercareRefused;
import org.throughline.treatmentplan.care.domain.CareEvent.CredentialTold;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeCompleted;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeInitiated;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeReasonGiven;
import org.throughline.treatmentplan.care.domain.CareEvent.DischargeSummarySigned;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareCountersigned;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareProposed;
import org.throughline.treatmentplan.care.domain.CareEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.care.domain.CareEvent.ReliableChangeDetected;
import org.throughline.treatmentplan.care.domain.Citation;
import org.throughline.treatmentplan.care.domain.DimensionRatings;
import org.throughline.treatmentplan.care.domain.DimensionRatings.Rating;
import org.throughline.treatmentplan.care.domain.DischargeType;
import org.throughline.treatmentplan.care.domain.Edition;
import org.throughline.treatmentplan.care.domain.Grounds;
import org.throughline.treatmentplan.care.domain.LevelChange;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.care.domain.RelapsePrevention;
import org.throughline.treatmentplan.care.domain.SummaryText;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.CarePolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** One invented episode, as facts and as the requests that led to them. */
final class CareFixture {
    static final UUID PERSON = new UUID(2, 1);
    static final UUID EPISODE = new UUID(2, 2);
    static final UUID DECISION = new UUID(2, 3);
    static final UUID AFTERCARE = new UUID(2, 4);
    static final UUID ASSESSMENT = new UUID(2, 5);
    static final UUID OTHER = new UUID(2, 99);

    static final Instant NOON = Instant.parse("2026-04-20T12:00:00Z");
    static final LocalDate WEEK = LocalDate.of(2026, 4, 13);
    static final CarePolicy POLICY = ProgrammePolicy.STANDARD.care();

    static final String CLINICIAN = "clinician-a";
    static final String COUNTERSIGNER = "director-1";
    static final String FACILITATOR = "facilitator-1";

    static final Text RATIONALE = new Text("An example rationale.");
    static final Text VIEW = new Text("An example view.");
    static final Text REASON = new Text("An example reason.");
    static final SummaryText SUMMARY = new SummaryText("An example summary.");

    static final ParticipantAdmitted ADMISSION = new ParticipantAdmitted(PERSON, EPISODE, "2.1");
    static final ReliableChangeDetected CHANGE = new ReliableChangeDetected(PERSON, "PHQ-9");
    static final EvidenceReference CHANGE_REFERENCE = reference("outcomes", "trajectory/" + PERSON + "/PHQ-9");
    static final Citation CITED_CHANGE = new Citation(CHANGE_REFERENCE, 1);
    static final DimensionRatings RATINGS = ratings(Edition.FOURTH);

    static final LevelChange DOWN = new LevelChange(LevelDecision.STEP_DOWN, "2.1", "1.5", "1.5", "1.5");

    private CareFixture() {}

    static EvidenceReference reference(String service, String stream) {
        return new EvidenceReference(service, stream, 4, "cd".repeat(32));
    }

    static DimensionRatings ratings(Edition edition) {
        return new DimensionRatings(
                edition,
                edition.dimensions().stream()
                        .map(dimension -> new Rating(dimension, 1))
                        .toList());
    }

    static Grounds grounds(Citation... citations) {
        return new Grounds(RATINGS, List.of(citations), RATIONALE, VIEW, List.of(), List.of());
    }

    static DecideLevelOfCare decide(LevelChange change, Grounds grounds) {
        return new DecideLevelOfCare(EPISODE, DECISION, change, grounds, CLINICIAN, Role.CLINICIAN, POLICY, NOON);
    }

    static DecideLevelOfCare decideAs(Role role, String decider) {
        return new DecideLevelOfCare(EPISODE, DECISION, DOWN, grounds(CITED_CHANGE), decider, role, POLICY, NOON);
    }

    /** The countersigner, until a day. */
    static CredentialTold licensed(LocalDate until) {
        return new CredentialTold(
                ClinicianStreams.clinicianId(COUNTERSIGNER),
                new Credential(
                        new UUID(2, 9), "LICENCE", "US-IL", List.of(), "GRANTED", LocalDate.of(2020, 1, 1), until),
                ZoneOffset.UTC);
    }

    static CountersignLevelOfCare countersign(String countersigner, Role role) {
        return countersign(Set.of(), countersigner, role);
    }

    static CountersignLevelOfCare countersign(Set<String> ownEvidence, String countersigner, Role role) {
        return countersign(DECISION, ownEvidence, countersigner, role);
    }

    static CountersignLevelOfCare countersign(UUID decision, Set<String> ownEvidence, String countersigner, Role role) {
        return new CountersignLevelOfCare(
                EPISODE,
                decision,
                ownEvidence,
                countersigner,
                ClinicianStreams.clinicianId(countersigner),
                role,
                POLICY,
                NOON);
    }

    static LevelOfCareProposed proposed(LevelChange change, Grounds grounds, String by, Role role) {
        return new LevelOfCareProposed(
                PERSON,
                EPISODE,
                DECISION,
                change,
                grounds.ratings(),
                grounds.evidence().stream().map(Citation::reference).toList(),
                grounds.rationale(),
                grounds.participantView(),
                grounds.dissent(),
                grounds.discrepancy(),
                by,
                role,
                !POLICY.qualifiedRoles().contains(role),
                NOON);
    }

    static LevelOfCareDecided decided(LevelChange change, Grounds grounds, String by) {
        return new LevelOfCareDecided(
                PERSON,
                EPISODE,
                DECISION,
                change.decision(),
                change.from(),
                change.to(),
                grounds.evidence().stream().map(Citation::reference).toList(),
                grounds.rationale(),
                by,
                NOON);
    }

    static final LevelOfCareProposed PROPOSED = proposed(DOWN, grounds(CITED_CHANGE), CLINICIAN, Role.CLINICIAN);
    static final LevelOfCareProposed PENDING =
            proposed(DOWN, grounds(CITED_CHANGE), FACILITATOR, Role.GROUP_FACILITATOR);
    static final LevelOfCareDecided DECIDED = decided(DOWN, grounds(CITED_CHANGE), CLINICIAN);
    static final LevelOfCareCountersigned COUNTERSIGNED =
            new LevelOfCareCountersigned(PERSON, EPISODE, DECISION, COUNTERSIGNER, Role.MEDICAL_DIRECTOR, NOON);

    static final RelapsePrevention RELAPSE_PREVENTION = new RelapsePrevention(
            List.of(new Text("a trigger"), new Text("another trigger")),
            List.of(new Text("a warning sign")),
            List.of(new Text("a way of coping")),
            List.of(new Text("a contact")),
            List.of());
    static final Aftercare AGREED = new Aftercare(
            true,
            List.of(new Text("Alumni group, Thursdays")),
            List.of(new Text("Counselling every two weeks")),
            List.of(RELAPSE_PREVENTION));
    static final AftercarePlanDrafted DRAFTED =
            new AftercarePlanDrafted(PERSON, EPISODE, AFTERCARE, AGREED, CLINICIAN, NOON);
    static final AftercarePlanSigned SIGNED = new AftercarePlanSigned(
            PERSON,
            EPISODE,
            AFTERCARE,
            AGREED.alumniGroups(),
            AGREED.ongoingCounselling(),
            RELAPSE_PREVENTION.asText(),
            "participant-1",
            NOON);
    static final AftercareRefused AFTERCARE_REFUSED = new AftercareRefused(PERSON, EPISODE, REASON, CLINICIAN, NOON);
    static final DischargeSummarySigned SUMMARY_SIGNED =
            new DischargeSummarySigned(PERSON, EPISODE, SUMMARY, CLINICIAN, Role.CLINICIAN, NOON);

    static DraftAftercarePlan draft(Aftercare aftercare) {
        return new DraftAftercarePlan(EPISODE, AFTERCARE, aftercare, CLINICIAN, NOON);
    }

    static SignAftercarePlan sign(String signer) {
        return new SignAftercarePlan(EPISODE, AFTERCARE, signer, NOON);
    }

    static InitiateDischarge initiate(DischargeType type, Text... warningSteps) {
        return citing(type, List.of(), warningSteps);
    }

    static DischargeReasonGiven reason(DischargeType type, Text... warningSteps) {
        return reason(type, List.of(), warningSteps);
    }

    static InitiateDischarge citing(DischargeType type, List<UUID> specimens, Text... warningSteps) {
        return new InitiateDischarge(EPISODE, type, REASON, List.of(warningSteps), specimens, CLINICIAN, NOON);
    }

    static DischargeReasonGiven reason(DischargeType type, List<UUID> specimens, Text... warningSteps) {
        return new DischargeReasonGiven(PERSON, EPISODE, type, REASON, List.of(warningSteps), specimens, CLINICIAN);
    }

    static DischargeInitiated initiated(DischargeType type) {
        return new DischargeInitiated(PERSON, EPISODE, type, NOON);
    }

    static CompleteDischarge complete(Role role) {
        return complete(role, List.of());
    }

    static CompleteDischarge complete(Role role, List<UUID> specimens) {
        return new CompleteDischarge(EPISODE, SUMMARY, specimens, CLINICIAN, role, POLICY, NOON);
    }

    static DischargeCompleted completed(DischargeType type, String level) {
        return new DischargeCompleted(PERSON, EPISODE, type, level, NOON, CLINICIAN);
    }
}
