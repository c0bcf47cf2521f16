package org.throughline.intake.eligibility.domain;

import java.time.Instant;
import java.util.List;
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

    /**
     * A level of care was assessed.
     *
     * @param countersignBy until when somebody qualified has to sign it; empty where the assessor is qualified
     */
    record LevelOfCareAssessed(
            UUID referralId,
            UUID participantId,
            LevelOfCareAssessment assessment,
            List<Instant> countersignBy,
            String policyVersion)
            implements EligibilityEvent {
        public LevelOfCareAssessed {
            countersignBy = List.copyOf(countersignBy);
        }
    }

    /** Somebody qualified answers for an assessment. */
    record AssessmentCountersigned(
            UUID referralId,
            UUID participantId,
            UUID assessmentId,
            String countersignedBy,
            String role,
            Instant countersignedAt,
            String policyVersion)
            implements EligibilityEvent {}

    /** Nobody qualified signed an assessment in time. */
    record CountersignatureOverdue(UUID referralId, UUID participantId, UUID assessmentId, Instant overdueAt)
            implements EligibilityEvent {}

    /** Whether the programme fits was found. */
    record EligibilityDetermined(
            UUID referralId,
            UUID participantId,
            Determination determination,
            Instant determinedAt,
            String policyVersion)
            implements EligibilityEvent {}
}
