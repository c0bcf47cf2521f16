package org.throughline.intake.eligibility.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AcceptanceSeen;
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
        Map<UUID, LevelOfCareAssessment> assessments,
        Map<UUID, Determination> determinations) {
    public static final Eligibility NONE = new Eligibility(Optional.empty(), false, Map.of(), Map.of());

    public Eligibility {
        assessments = Map.copyOf(assessments);
        determinations = Map.copyOf(determinations);
    }

    /** Applies one fact. */
    public static Eligibility evolve(Eligibility now, EligibilityEvent event) {
        return switch (event) {
            case ReferralSeen _, AcceptanceSeen _ ->
                new Eligibility(Optional.of(event.participantId()), now.screened, now.assessments, now.determinations);
            case ScreeningSeen _ -> new Eligibility(now.participantId, true, now.assessments, now.determinations);
            case LevelOfCareAssessed e ->
                new Eligibility(
                        now.participantId,
                        now.screened,
                        added(now.assessments, e.assessment().assessmentId(), e.assessment()),
                        now.determinations);
            case EligibilityDetermined e ->
                new Eligibility(
                        now.participantId,
                        now.screened,
                        now.assessments,
                        added(now.determinations, e.determination().determinationId(), e.determination()));
        };
    }

    private static <V> Map<UUID, V> added(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> more = new HashMap<>(map);
        more.put(id, value);
        return more;
    }
}
