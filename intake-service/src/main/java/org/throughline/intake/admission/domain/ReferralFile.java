package org.throughline.intake.admission.domain;

import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.admission.domain.Seen.AcceptanceSeen;
import org.throughline.intake.admission.domain.Seen.AssessmentSeen;
import org.throughline.intake.admission.domain.Seen.AssessmentSeen.Assessment;
import org.throughline.intake.admission.domain.Seen.DeterminationSeen;
import org.throughline.intake.admission.domain.Seen.ScreeningSeen;
import org.throughline.intake.admission.domain.Seen.ScreeningSeen.Screening;
import org.throughline.intake.eligibility.domain.Determination.Outcome;

/**
 * What is known from one referral.
 *
 * @param participantId whom it was accepted for
 * @param screening the latest by when it was done
 * @param assessment the latest by when it was done
 * @param outcome of the last determination of eligibility
 */
record ReferralFile(
        Optional<UUID> participantId,
        Optional<Screening> screening,
        Optional<Assessment> assessment,
        Optional<Outcome> outcome) {
    static final ReferralFile NONE =
            new ReferralFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    ReferralFile with(Seen.OnReferral seen) {
        return switch (seen) {
            case AcceptanceSeen e -> new ReferralFile(Optional.of(e.participantId()), screening, assessment, outcome);
            case ScreeningSeen e ->
                new ReferralFile(participantId, Optional.of(later(e.screening())), assessment, outcome);
            case AssessmentSeen e ->
                new ReferralFile(participantId, screening, Optional.of(later(e.assessment())), outcome);
            case DeterminationSeen e ->
                new ReferralFile(
                        participantId,
                        screening,
                        assessment,
                        Optional.of(e.determination().outcome()));
        };
    }

    private Screening later(Screening other) {
        return screening
                .filter(known -> known.screenedAt().isAfter(other.screenedAt()))
                .orElse(other);
    }

    private Assessment later(Assessment other) {
        return assessment
                .filter(known ->
                        known.assessor().assessedAt().isAfter(other.assessor().assessedAt()))
                .orElse(other);
    }
}
