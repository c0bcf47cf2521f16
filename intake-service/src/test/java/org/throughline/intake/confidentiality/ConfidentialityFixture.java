package org.throughline.intake.confidentiality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.confidentiality.domain.Confidentiality;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderCare;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderReferral;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.LowerLabel;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.GroundsFound;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LabelLowered;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LoweringExplained;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal;
import org.throughline.intake.confidentiality.domain.Ground;
import org.throughline.intake.confidentiality.domain.Seen.AssessmentSeen;
import org.throughline.intake.confidentiality.domain.Seen.ReferralSeen;
import org.throughline.intake.confidentiality.domain.Seen.ReferralSeen.Coded;
import org.throughline.intake.confidentiality.domain.Seen.ScreeningSeen;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.screening.domain.Screening.Risk;
import org.throughline.platform.testkit.Scenario;

/** An invented person and what is recorded about them. */
final class ConfidentialityFixture {
    static final UUID PERSON = new UUID(6, 1);
    static final UUID REFERRAL = new UUID(6, 2);
    static final UUID EPISODE = new UUID(6, 3);
    static final UUID SCREENING = new UUID(6, 4);
    static final UUID ASSESSMENT = new UUID(6, 5);
    static final UUID CARE = new UUID(6, 6);
    static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    static final String OFFICER = "privacy-officer-1";
    static final Text REASON = new Text("Recorded for another person.");
    static final String VERSION = ShippedConditions.sensitivity().version();
    static final Scenario<ConfidentialityCommand, Confidentiality, ConfidentialityEvent, ConfidentialityRefusal>
            NOBODY = Scenario.of(
                    new ConfidentialityDeciding(ShippedConditions.sensitivity(), ShippedConditions.conditions()));

    private ConfidentialityFixture() {}

    static ReferralSeen referred(String reason, Coded... conditions) {
        return new ReferralSeen(
                REFERRAL,
                PERSON,
                new ReferralSeen.Content(new Text(reason), new ReferralSeen.Health(List.of(conditions))),
                NOON);
    }

    static Coded icd(String code) {
        return new Coded("http://hl7.org/fhir/sid/icd-10-cm", code);
    }

    static ScreeningSeen screened(Risk withdrawal) {
        return new ScreeningSeen(
                REFERRAL, PERSON, new ScreeningSeen.Screening(SCREENING, new ScreeningSeen.Risks(withdrawal), NOON));
    }

    static AssessmentSeen assessed(Edition edition) {
        return new AssessmentSeen(
                REFERRAL,
                PERSON,
                new AssessmentSeen.Assessment(ASSESSMENT, edition, new AssessmentSeen.Assessor(NOON)));
    }

    static ConsiderReferral consider(UUID... episodes) {
        return new ConsiderReferral(PERSON, REFERRAL, List.of(episodes), NOON);
    }

    static ConsiderCare care(UUID source, String instrument, String... goals) {
        return new ConsiderCare(
                PERSON,
                source,
                List.of(instrument),
                List.of(goals).stream().map(Text::new).toList(),
                NOON);
    }

    static LowerLabel lower(UUID... episodes) {
        return new LowerLabel(PERSON, List.of(episodes), REASON, OFFICER, NOON);
    }

    static GroundsFound found(Ground ground, UUID source, UUID... episodes) {
        return new GroundsFound(PERSON, List.of(REFERRAL), List.of(episodes), ground, source, NOON, VERSION);
    }

    static GroundsFound inCare(Ground ground, UUID source) {
        return new GroundsFound(PERSON, List.of(), List.of(), ground, source, NOON, VERSION);
    }

    /** One of each, as they were first stored: under the version of that time. */
    static List<ConfidentialityEvent> stored() {
        String version = "confidentiality-2026-1";
        return List.of(
                new GroundsFound(
                        PERSON, List.of(REFERRAL), List.of(EPISODE), Ground.DIAGNOSIS, REFERRAL, NOON, version),
                new LoweringExplained(PERSON, List.of(EPISODE), REASON, OFFICER, NOON),
                new LabelLowered(PERSON, List.of(EPISODE), OFFICER, NOON, version));
    }

    static List<ConfidentialityEvent> lowered(UUID... episodes) {
        return List.of(
                new LoweringExplained(PERSON, List.of(episodes), REASON, OFFICER, NOON),
                new LabelLowered(PERSON, List.of(episodes), OFFICER, NOON, VERSION));
    }
}
