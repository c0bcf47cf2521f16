package org.throughline.intake.eligibility.domain;

import java.time.Instant;
import java.util.UUID;

/** Requests about level of care and eligibility for one referral. */
public sealed interface EligibilityCommand {
    UUID referralId();

    Instant requestedAt();

    /** Records an assessment that was done. */
    record RecordLevelOfCareAssessment(
            UUID referralId, LevelOfCareAssessment assessment, EligibilityPolicy policy, Instant requestedAt)
            implements EligibilityCommand {}

    /** Finds whether the programme fits. */
    record DetermineEligibility(
            UUID referralId, Determination determination, EligibilityPolicy policy, Instant requestedAt)
            implements EligibilityCommand {}

    /** A qualified person answers for the assessment of one who is not. */
    record CountersignAssessment(
            UUID referralId, UUID assessmentId, Signer signer, EligibilityPolicy policy, Instant requestedAt)
            implements EligibilityCommand {}

    /** Who signs, in which role. */
    record Signer(String by, String role) {}

    /** Notes that nobody signed in time. */
    record MarkCountersignatureOverdue(UUID referralId, UUID assessmentId, Instant requestedAt)
            implements EligibilityCommand {}
}
