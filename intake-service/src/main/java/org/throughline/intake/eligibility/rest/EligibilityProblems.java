package org.throughline.intake.eligibility.rest;

import org.throughline.intake.eligibility.domain.EligibilityRefusal;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessedInFuture;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentUnknown;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignatureNotOverdue;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignerIsAssessor;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignerNotQualified;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CriteriaUnanswered;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DeterminationIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DiscrepancyUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.FindingContradictsCriteria;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.FindingUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.NoCountersignatureDue;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.OutcomeContradictsFindings;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.RatingOutOfRange;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.RatingsIncomplete;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralElsewhereMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralUnknown;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ScreeningMissing;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about level of care or eligibility is over HTTP. */
final class EligibilityProblems {
    private EligibilityProblems() {}

    static Problem of(EligibilityRefusal refusal) {
        return switch (refusal) {
            case ReferralUnknown _, AssessmentUnknown _ -> Problems.unknown();
            case AssessmentIdTaken _ -> Problems.problem(409, "assessment-exists", "Another assessment has this id");
            case AssessedInFuture _ ->
                Problems.problem(422, "assessed-in-future", "Record an assessment after it was done");
            case RatingsIncomplete _ ->
                Problems.problem(422, "ratings-incomplete", "Rate every dimension of the edition once, and no other");
            case DiscrepancyUnexplained _ ->
                Problems.problem(
                        422,
                        "discrepancy-unexplained",
                        "Give the reason why another level was chosen than the recommended one");
            case RatingOutOfRange _ ->
                Problems.problem(
                        422,
                        "rating-out-of-range",
                        "Give the numbers the instrument gives, and its composite if it has one");
            case NoCountersignatureDue _ ->
                Problems.problem(409, "no-countersignature-due", "The assessment stands by itself or was signed");
            case CountersignerIsAssessor _ ->
                Problems.problem(403, "countersigner-is-assessor", "Somebody else has to sign");
            case CountersignerNotQualified _ ->
                Problems.problem(403, "countersigner-not-qualified", "A clinician or medical director has to sign");
            case CountersignatureNotOverdue _ ->
                Problems.problem(409, "countersignature-not-overdue", "There is still time to sign");
            case CriteriaUnanswered _ ->
                Problems.problem(422, "criteria-unanswered", "Answer every criterion once, each with its reason");
            case FindingContradictsCriteria _ ->
                Problems.problem(
                        422,
                        "finding-contradicts-criteria",
                        "Care of this kind is too little by the criteria; correct either");
            case DeterminationIdTaken _ ->
                Problems.problem(409, "determination-exists", "Another determination has this id");
            case ScreeningMissing _ -> Problems.problem(409, "screening-missing", "Screen the person first");
            case AssessmentMissing _ -> Problems.problem(409, "assessment-missing", "Assess the level of care first");
            case FindingUnexplained _ ->
                Problems.problem(422, "finding-unexplained", "Give a reason for each finding that is not simply met");
            case OutcomeContradictsFindings _ ->
                Problems.problem(
                        422, "outcome-contradicts-findings", "The findings come to another outcome; correct either");
            case ReferralElsewhereMissing _ ->
                Problems.problem(422, "referral-elsewhere-missing", "Say where the person was sent instead");
        };
    }
}
