package org.throughline.intake.eligibility.domain;

import java.time.Instant;
import java.util.UUID;

/** Requests about level of care and eligibility for one referral. */
public sealed interface EligibilityCommand {
    UUID referralId();

    Instant requestedAt();

    /** Records an assessment that was done. */
    record RecordLevelOfCareAssessment(UUID referralId, LevelOfCareAssessment assessment, Instant requestedAt)
            implements EligibilityCommand {}

    /** Finds whether the programme fits. */
    record DetermineEligibility(UUID referralId, Determination determination, Instant requestedAt)
            implements EligibilityCommand {}
}
