package org.throughline.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.intake.admission.AdmissionDeciding;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Conditions;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentCommand.RecordRightsNotice;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.Document;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentForm.Signature;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.Revocation;
import org.throughline.intake.consent.domain.RightsNotice;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.EligibilityDeciding;
import org.throughline.intake.eligibility.ShippedEditions;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.Determination.Finding;
import org.throughline.intake.eligibility.domain.Determination.Findings;
import org.throughline.intake.eligibility.domain.EligibilityCommand.DetermineEligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand.RecordLevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.EligibilityPolicy;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Assessor;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Rating;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.intake.referral.ReferralFixture;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.screening.ScreeningDeciding;
import org.throughline.intake.screening.domain.Screening;
import org.throughline.intake.screening.domain.Screening.Risk;
import org.throughline.intake.screening.domain.Screening.Risks;
import org.throughline.intake.screening.domain.ScreeningCommand.RecordScreening;
import org.throughline.platform.decider.Deciding;

/**
 * All requests on the way of one invented person, in order.
 *
 * @param participantId whom they are about
 */
record WholePath(UUID referralId, UUID episodeId, UUID proposedId, UUID participantId) {
    static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private static final ReferralDeciding REFERRALS = new ReferralDeciding();
    private static final ScreeningDeciding SCREENINGS = new ScreeningDeciding();
    private static final EligibilityDeciding ELIGIBILITY = new EligibilityDeciding();
    private static final ConsentDeciding CONSENTS = new ConsentDeciding();
    private static final AdmissionDeciding ADMISSIONS = new AdmissionDeciding();
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final EligibilityPolicy FIT = ShippedEditions.policy(PolicyNumbers.STANDARD, ZONE);
    private static final Text WORDS = new Text("An example.");
    private static final String STAFF = "clerk-1";
    private static final String TRACK = "evening";

    /** One request and who decides on it. */
    record Step<C, R>(Deciding<C, ?, ?, R> domain, C command) {}

    WholePath(UUID referralId, UUID episodeId) {
        this(referralId, episodeId, derived(referralId, 9), derived(referralId, 9));
    }

    /** The same way, of somebody who is known already. */
    WholePath of(UUID knownId) {
        return new WholePath(referralId, episodeId, proposedId, knownId);
    }

    List<Step<?, ?>> untilAdmission() {
        return List.of(receive(), accept(), screen(), assess(), determine(), consent(), notice());
    }

    Step<?, ?> receive() {
        ReceiveReferral known = ReferralFixture.receive();
        return new Step<>(
                REFERRALS,
                new ReceiveReferral(
                        referralId,
                        proposedId,
                        known.content(),
                        known.person(),
                        known.along(),
                        known.sentBy(),
                        known.policy(),
                        NOON));
    }

    private Step<?, ?> accept() {
        return new Step<>(
                REFERRALS,
                new AcceptReferral(referralId, ReferralFixture.identified(participantId, participantId), STAFF, NOON));
    }

    private Step<?, ?> screen() {
        Risks risks = new Risks(Risk.LOW, Risk.NONE, false);
        Screening screening =
                new Screening(derived(referralId, 2), risks, Screening.Outcome.PROCEED, List.of(), STAFF, NOON);
        return new Step<>(SCREENINGS, new RecordScreening(referralId, screening, NOON));
    }

    private Step<?, ?> assess() {
        List<Rating> ratings = IntStream.rangeClosed(1, 5)
                .mapToObj(dimension -> new Rating(dimension, 1, WORDS))
                .toList();
        LevelOfCareAssessment assessment = new LevelOfCareAssessment(
                derived(referralId, 3),
                Edition.FOURTH,
                ratings,
                new LevelOfCareAssessment.Placement("2.1", "2.1", List.of()),
                new Assessor("clinician-a", "clinician", NOON));
        return new Step<>(ELIGIBILITY, new RecordLevelOfCareAssessment(referralId, assessment, FIT, NOON));
    }

    private Step<?, ?> determine() {
        Finding met = new Finding(Determination.Result.MET, List.of());
        Determination determination = new Determination(
                derived(referralId, 4),
                new Findings(met, met, met),
                FIT.criteria().stream()
                        .map(criterion -> new Determination.Answer(criterion.code(), true, WORDS))
                        .toList(),
                Determination.Outcome.ELIGIBLE,
                List.of(),
                STAFF);
        return new Step<>(ELIGIBILITY, new DetermineEligibility(referralId, determination, FIT, NOON));
    }

    Step<ConsentCommand, ConsentRefusal> consent() {
        ConsentTerms terms = new ConsentTerms(
                WORDS,
                new ConsentTerms.Information(WORDS, List.of()),
                List.of(),
                List.of(),
                List.of(Statement.RIGHT_TO_REVOKE),
                ConsentTerm.open());
        ConsentForm form = new ConsentForm(
                List.of(new KindOnForm(ConsentKind.TREATMENT, consentId())),
                terms,
                new Signature("participant-1", Authority.SELF, List.of(), NOON),
                new Document("treatment-1", "ab".repeat(32)));
        return new Step<>(
                CONSENTS,
                new CaptureConsent(participantId, form, STAFF, ConsentPolicy.of(PolicyNumbers.STANDARD, ZONE), NOON));
    }

    Step<ConsentCommand, ConsentRefusal> revoke() {
        Revocation revocation =
                new Revocation(new Revocation.Scope.Whole(), Revocation.Method.WRITTEN, false, "participant-1");
        return new Step<>(
                CONSENTS,
                new RevokeConsent(
                        participantId, consentId(), revocation, ConsentPolicy.of(PolicyNumbers.STANDARD, ZONE), NOON));
    }

    private UUID consentId() {
        return derived(referralId, 5);
    }

    private Step<?, ?> notice() {
        RightsNotice notice =
                new RightsNotice(derived(referralId, 6), "notice-2026-1", RightsNotice.Method.PAPER, STAFF, NOON);
        return new Step<>(CONSENTS, new RecordRightsNotice(participantId, notice, NOON));
    }

    Step<AdmissionCommand, AdmissionRefusal> admit() {
        Placement placement = new Placement("adult-iop", "2.1", TRACK, "north", ZONE, "clinician-a");
        List<RuleOverride> overrides = Stream.of(OverridableRule.values())
                .map(rule -> new RuleOverride(rule, RuleOverride.Role.MEDICAL_DIRECTOR, STAFF, WORDS))
                .toList();
        Conditions conditions = new Conditions(AdmissionPolicy.STANDARD, overrides, STAFF, Set.of());
        return new Step<>(
                ADMISSIONS,
                new AdmitParticipant(
                        participantId, episodeId, referralId, placement, conditions, Occurrence.at(NOON), NOON));
    }

    Step<AdmissionCommand, AdmissionRefusal> close() {
        return new Step<>(
                ADMISSIONS, new CloseEpisode(new Stay(participantId, episodeId, TRACK), "COMPLETED", NOON, NOON));
    }

    private static UUID derived(UUID id, long what) {
        return new UUID(id.getLeastSignificantBits(), 100 + what);
    }
}
