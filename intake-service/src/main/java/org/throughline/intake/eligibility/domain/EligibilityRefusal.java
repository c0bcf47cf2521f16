package org.throughline.intake.eligibility.domain;

import java.util.UUID;

/** Why a request about level of care or eligibility is refused. */
public sealed interface EligibilityRefusal {
    record ReferralUnknown(UUID referralId) implements EligibilityRefusal {}

    record AssessmentIdTaken(UUID assessmentId) implements EligibilityRefusal {}

    /** What has not happened yet is no assessment. */
    record AssessedInFuture(UUID assessmentId) implements EligibilityRefusal {}

    /** Every dimension the edition rates has a rating, and no other one has. */
    record RatingsIncomplete(UUID assessmentId) implements EligibilityRefusal {}

    /** Choosing another level than the recommended one needs a reason. */
    record DiscrepancyUnexplained(UUID assessmentId) implements EligibilityRefusal {}

    record DeterminationIdTaken(UUID determinationId) implements EligibilityRefusal {}

    record ScreeningMissing(UUID referralId) implements EligibilityRefusal {}

    record AssessmentMissing(UUID referralId) implements EligibilityRefusal {}

    /** A finding that is not simply met needs a reason. */
    record FindingUnexplained(UUID determinationId) implements EligibilityRefusal {}

    /** The outcome is not the one the findings come to. */
    record OutcomeContradictsFindings(UUID determinationId) implements EligibilityRefusal {}

    /** Nobody is sent away without being told where to turn. */
    record ReferralElsewhereMissing(UUID determinationId) implements EligibilityRefusal {}
}
