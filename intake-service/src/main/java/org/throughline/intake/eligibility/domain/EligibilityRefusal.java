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

    /** The instrument gives no such number, or asks for one that is missing. */
    record RatingOutOfRange(UUID assessmentId) implements EligibilityRefusal {}

    record AssessmentUnknown(UUID assessmentId) implements EligibilityRefusal {}

    /** The assessment stands by itself, or was signed. */
    record NoCountersignatureDue(UUID assessmentId) implements EligibilityRefusal {}

    /** Nobody answers for their own assessment twice. */
    record CountersignerIsAssessor(UUID assessmentId) implements EligibilityRefusal {}

    record CountersignerNotQualified(UUID assessmentId) implements EligibilityRefusal {}

    record CountersignatureNotOverdue(UUID assessmentId) implements EligibilityRefusal {}

    /** Every criterion is answered once, and no other one. */
    record CriteriaUnanswered(UUID determinationId) implements EligibilityRefusal {}

    /** Care of this kind is too little for the person, so it does not simply fit. */
    record FindingContradictsCriteria(UUID determinationId) implements EligibilityRefusal {}
}
