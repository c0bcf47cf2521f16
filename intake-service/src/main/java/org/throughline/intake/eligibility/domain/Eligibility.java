package org.throughline.intake.eligibility.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AcceptanceSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;
import org.throughline.intake.eligibility.domain.EligibilityEvent.CountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ReferralSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ScreeningSeen;

/**
 * What is known about level of care and eligibility for one referral.
 *
 * @param participantId whom the referral is about, once it is known
 * @param screened whether a screening was done
 * @param assessments all of them, by id
 * @param determinations all of them, by id
 */
public record Eligibility(
        Optional<UUID> participantId,
        boolean screened,
        Map<UUID, Assessed> assessments,
        Map<UUID, Determination> determinations) {
    public static final Eligibility NONE = new Eligibility(Optional.empty(), false, Map.of(), Map.of());

    public Eligibility {
        assessments = Map.copyOf(assessments);
        determinations = Map.copyOf(determinations);
    }

    /**
     * An assessment and who answers for it.
     *
     * @param countersignBy until when somebody qualified has to sign it, where the assessor is not
     * @param countersigned who did
     * @param overdueAt when it was noted that nobody did in time
     */
    public record Assessed(
            LevelOfCareAssessment assessment,
            Optional<Instant> countersignBy,
            Optional<AssessmentCountersigned> countersigned,
            Optional<Instant> overdueAt) {
        static Assessed of(LevelOfCareAssessed e) {
            return new Assessed(
                    e.assessment(), e.countersignBy().stream().findFirst(), Optional.empty(), Optional.empty());
        }

        /** Whether somebody qualified has still to sign it. */
        public boolean waits() {
            return countersignBy.isPresent() && countersigned.isEmpty();
        }
    }

    /** Applies one fact. */
    public static Eligibility evolve(Eligibility now, EligibilityEvent event) {
        return switch (event) {
            case ReferralSeen _, AcceptanceSeen _ ->
                new Eligibility(Optional.of(event.participantId()), now.screened, now.assessments, now.determinations);
            case ScreeningSeen _ -> new Eligibility(now.participantId, true, now.assessments, now.determinations);
            case LevelOfCareAssessed e -> now.with(e.assessment().assessmentId(), Assessed.of(e));
            case AssessmentCountersigned e -> {
                Assessed known = now.assessed(e.assessmentId());
                yield now.with(
                        e.assessmentId(),
                        new Assessed(known.assessment, known.countersignBy, Optional.of(e), known.overdueAt));
            }
            case CountersignatureOverdue e -> {
                Assessed known = now.assessed(e.assessmentId());
                yield now.with(
                        e.assessmentId(),
                        new Assessed(
                                known.assessment,
                                known.countersignBy,
                                known.countersigned,
                                Optional.of(e.overdueAt())));
            }
            case EligibilityDetermined e -> {
                Map<UUID, Determination> more = new HashMap<>(now.determinations);
                more.put(e.determination().determinationId(), e.determination());
                yield new Eligibility(now.participantId, now.screened, now.assessments, more);
            }
        };
    }

    private Assessed assessed(UUID id) {
        Assessed known = assessments.get(id);
        if (known == null) {
            throw new IllegalStateException("a fact about an assessment that was not recorded: " + id);
        }
        return known;
    }

    private Eligibility with(UUID id, Assessed assessed) {
        Map<UUID, Assessed> more = new HashMap<>(assessments);
        more.put(id, assessed);
        return new Eligibility(participantId, screened, more, determinations);
    }
}
