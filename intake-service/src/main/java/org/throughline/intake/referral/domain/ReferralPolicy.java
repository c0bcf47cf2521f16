package org.throughline.intake.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers a referral is handled by. They come with the command, so a deadline stays what it was when they change.
 *
 * @param version of the policy
 * @param firstContactHours within how many hours somebody tries to reach the person or the sender, by urgency
 * @param matchingWeeks over how many weeks the hours of a track have to fit with a person's life
 */
public record ReferralPolicy(String version, Map<Urgency, Integer> firstContactHours, int matchingWeeks) {
    /**
     * Where a site has set nothing else. House rule, well within the access standards of NCQA, by which somebody in need is
     * seen within 6 hours (emergency), 48 hours (urgent) or 10 business days (routine). A programme of this kind commonly
     * lasts 6 to 16 weeks.
     */
    public static final ReferralPolicy STANDARD = new ReferralPolicy(
            "referral-2026-2", Map.of(Urgency.STAT, 2, Urgency.ASAP, 8, Urgency.URGENT, 24, Urgency.ROUTINE, 48), 16);

    public ReferralPolicy {
        firstContactHours = Map.copyOf(firstContactHours);
        if (firstContactHours.size() < Urgency.values().length) {
            throw new IllegalArgumentException("every urgency has its hours");
        }
    }

    Instant firstContactDue(Urgency urgency, Instant since) {
        int hours = new EnumMap<>(firstContactHours).getOrDefault(urgency, 0);
        return since.plus(Duration.ofHours(hours));
    }
}
