package org.throughline.intake.eligibility;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.Determination.Answer;
import org.throughline.intake.eligibility.domain.Determination.Finding;
import org.throughline.intake.eligibility.domain.Determination.Findings;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.eligibility.domain.Determination.Result;
import org.throughline.intake.eligibility.domain.EligibilityCommand.DetermineEligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand.RecordLevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ReferralSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ScreeningSeen;
import org.throughline.intake.eligibility.domain.EligibilityPolicy;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Assessor;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Placement;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Rating;
import org.throughline.intake.policy.domain.PolicyNumbers;

/** One invented finding of a level of care, as facts and as the requests that led to them. */
final class EligibilityFixture {
    static final UUID REFERRAL = new UUID(3, 1);
    static final UUID PERSON = new UUID(3, 2);
    static final UUID CHOSEN = new UUID(3, 3);
    static final UUID ASSESSMENT = new UUID(3, 4);
    static final UUID DETERMINATION = new UUID(3, 5);
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    static final Text WORDS = new Text("An example rationale.");
    static final Assessor ASSESSOR = new Assessor("clinician-a", "clinician", NOON);
    static final EligibilityPolicy POLICY =
            ShippedEditions.policy(new PolicyNumbers("eligibility-2026-1", Map.of()), ZoneId.of("America/Chicago"));
    static final Placement AS_RECOMMENDED = new Placement("2.1", "2.1", List.of());

    static final ReferralSeen REFERRED = new ReferralSeen(REFERRAL, PERSON);
    static final ScreeningSeen SCREENED = new ScreeningSeen(REFERRAL, PERSON);
    static final LevelOfCareAssessment FULL = assessment(Edition.FOURTH, 5, AS_RECOMMENDED);
    static final LevelOfCareAssessed ASSESSED = assessed(FULL);
    static final Finding MET = new Finding(Result.MET, List.of());
    static final Finding PENDING = new Finding(Result.CONDITIONAL, List.of(WORDS));
    static final Finding NOT_MET = new Finding(Result.NOT_MET, List.of(WORDS));

    private EligibilityFixture() {}

    static LevelOfCareAssessment assessment(Edition edition, int dimensions, Placement placement) {
        List<Rating> ratings = IntStream.rangeClosed(1, dimensions)
                .mapToObj(dimension -> new Rating(dimension, 1, WORDS))
                .toList();
        return new LevelOfCareAssessment(ASSESSMENT, edition, ratings, placement, ASSESSOR);
    }

    static RecordLevelOfCareAssessment record(LevelOfCareAssessment assessment) {
        return new RecordLevelOfCareAssessment(REFERRAL, assessment, POLICY, NOON);
    }

    static Determination determination(Outcome outcome, List<Text> referredTo, Finding... findings) {
        return new Determination(
                DETERMINATION,
                new Findings(findings[0], findings[1], findings[2]),
                answers(true),
                outcome,
                referredTo,
                "clinician-a");
    }

    static DetermineEligibility determine(Determination determination) {
        return new DetermineEligibility(REFERRAL, determination, POLICY, NOON);
    }

    static EligibilityDetermined determined(Determination determination) {
        return new EligibilityDetermined(REFERRAL, PERSON, determination, NOON, POLICY.version());
    }

    static LevelOfCareAssessed assessed(LevelOfCareAssessment assessment, Instant... countersignBy) {
        return new LevelOfCareAssessed(REFERRAL, PERSON, assessment, List.of(countersignBy), POLICY.version());
    }

    static List<Answer> answers(boolean met) {
        return POLICY.criteria().stream()
                .map(criterion -> new Answer(criterion.code(), met, WORDS))
                .toList();
    }
}
