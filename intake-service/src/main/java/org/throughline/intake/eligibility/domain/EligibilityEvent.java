package org.throughline.intake.eligibility.domain;

import java.time.Instant;
import java.util.UUID;

/** Facts that level of care and eligibility for one referral rest on. */
public sealed interface EligibilityEvent {
    UUID referralId();

    UUID participantId();

    /** Whom the referral is about. */
    record ReferralSeen(UUID referralId, UUID participantId) implements EligibilityEvent {}

    /** Whom the referral was accepted for: where several might have been meant, the one whom a person chose. */
    record AcceptanceSeen(UUID referralId, UUID participantId) implements EligibilityEvent {}

    /** The referral was screened. */
    record ScreeningSeen(UUID referralId, UUID participantId) implements EligibilityEvent {}

    record LevelOfCareAssessed(UUID referralId, UUID participantId, LevelOfCareAssessment assessment)
            implements EligibilityEvent {}

    record EligibilityDetermined(UUID referralId, UUID participantId, Determination determination, Instant determinedAt)
            implements EligibilityEvent {}
}
