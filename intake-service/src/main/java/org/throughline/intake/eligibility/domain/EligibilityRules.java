package org.throughline.intake.eligibility.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.eligibility.domain.Determination.Answer;
import org.throughline.intake.eligibility.domain.Determination.Finding;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.eligibility.domain.Determination.Result;
import org.throughline.intake.eligibility.domain.EligibilityCommand.CountersignAssessment;
import org.throughline.intake.eligibility.domain.EligibilityCommand.DetermineEligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand.MarkCountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityCommand.RecordLevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityPolicy.Criterion;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessedInFuture;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CriteriaUnanswered;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DeterminationIdTaken;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.DiscrepancyUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.FindingContradictsCriteria;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.FindingUnexplained;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.OutcomeContradictsFindings;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.RatingOutOfRange;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.RatingsIncomplete;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralElsewhereMissing;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ReferralUnknown;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.ScreeningMissing;
import org.throughline.platform.decider.Decision;

/**
 * The rules of level of care and eligibility: every rated dimension has a rating, another level than the recommended one
 * needs a reason, and the outcome follows from findings made after a screening and an assessment.
 */
public final class EligibilityRules {
    private EligibilityRules() {}

    /** Grants or refuses a request. */
    public static Decision<EligibilityEvent, EligibilityRefusal> decide(
            Eligibility eligibility, EligibilityCommand command) {
        return switch (command) {
            case RecordLevelOfCareAssessment c -> assess(eligibility, c);
            case DetermineEligibility c -> determine(eligibility, c);
            case CountersignAssessment c -> Countersigning.sign(eligibility, c);
            case MarkCountersignatureOverdue c -> Countersigning.overdue(eligibility, c);
        };
    }

    private static Decision<EligibilityEvent, EligibilityRefusal> assess(
            Eligibility eligibility, RecordLevelOfCareAssessment c) {
        LevelOfCareAssessment assessment = c.assessment();
        Eligibility.Assessed known = eligibility.assessments().get(assessment.assessmentId());
        if (known != null) {
            return known.assessment().equals(assessment)
                    ? nothingNew()
                    : refuse(new AssessmentIdTaken(assessment.assessmentId()));
        }
        if (eligibility.participantId().isEmpty()) {
            return refuse(new ReferralUnknown(c.referralId()));
        }
        Optional<EligibilityRefusal> flaw = flaw(assessment, c);
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        EligibilityPolicy policy = c.policy();
        var assessor = assessment.assessor();
        return accept(new LevelOfCareAssessed(
                c.referralId(),
                eligibility.participantId().get(),
                assessment,
                policy.qualifies(assessor.role()) ? List.of() : List.of(policy.countersignBy(assessor.assessedAt())),
                policy.version()));
    }

    private static Optional<EligibilityRefusal> flaw(LevelOfCareAssessment assessment, RecordLevelOfCareAssessment c) {
        UUID id = assessment.assessmentId();
        Editions editions = c.policy().editions();
        if (assessment.assessor().assessedAt().isAfter(c.requestedAt())) {
            return Optional.of(new AssessedInFuture(id));
        }
        if (!editions.complete(assessment)) {
            return Optional.of(new RatingsIncomplete(id));
        }
        if (!editions.inRange(assessment)) {
            return Optional.of(new RatingOutOfRange(id));
        }
        var placement = assessment.placement();
        boolean differs = !placement.placed().equals(placement.recommended());
        return differs && placement.reason().isEmpty() ? Optional.of(new DiscrepancyUnexplained(id)) : Optional.empty();
    }

    private static Decision<EligibilityEvent, EligibilityRefusal> determine(
            Eligibility eligibility, DetermineEligibility c) {
        Determination determination = c.determination();
        Determination known = eligibility.determinations().get(determination.determinationId());
        if (known != null) {
            return known.equals(determination)
                    ? nothingNew()
                    : refuse(new DeterminationIdTaken(determination.determinationId()));
        }
        if (eligibility.participantId().isEmpty()) {
            return refuse(new ReferralUnknown(c.referralId()));
        }
        if (!eligibility.screened()) {
            return refuse(new ScreeningMissing(c.referralId()));
        }
        if (eligibility.assessments().isEmpty()) {
            return refuse(new AssessmentMissing(c.referralId()));
        }
        Optional<EligibilityRefusal> flaw = flaw(determination, c.policy());
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        return accept(new EligibilityDetermined(
                c.referralId(),
                eligibility.participantId().get(),
                determination,
                c.requestedAt(),
                c.policy().version()));
    }

    private static Optional<EligibilityRefusal> flaw(Determination determination, EligibilityPolicy policy) {
        UUID id = determination.determinationId();
        List<String> answered = determination.criteria().stream()
                .map(Answer::criterion)
                .sorted()
                .toList();
        if (!answered.equals(
                policy.criteria().stream().map(Criterion::code).sorted().toList())) {
            return Optional.of(new CriteriaUnanswered(id));
        }
        boolean tooLittle = policy.criteria().stream()
                .filter(Criterion::required)
                .anyMatch(criterion -> determination.denies(criterion.code()));
        if (tooLittle && determination.findings().clinical().result() == Result.MET) {
            return Optional.of(new FindingContradictsCriteria(id));
        }
        if (determination.findings().all().anyMatch(Finding::unexplained)) {
            return Optional.of(new FindingUnexplained(id));
        }
        if (determination.outcome() != outcome(determination.findings())) {
            return Optional.of(new OutcomeContradictsFindings(id));
        }
        boolean sentAway = determination.outcome() == Outcome.INELIGIBLE;
        return sentAway && determination.referredTo().isEmpty()
                ? Optional.of(new ReferralElsewhereMissing(id))
                : Optional.empty();
    }

    private static Outcome outcome(Determination.Findings findings) {
        if (findings.any(Result.NOT_MET)) {
            return Outcome.INELIGIBLE;
        }
        return findings.any(Result.CONDITIONAL) ? Outcome.CONDITIONAL : Outcome.ELIGIBLE;
    }
}
