package org.throughline.intake.referral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * The numbers a referral is handled by. They come with the command, so a deadline stays what it was when they change.
 *
 * @param version of the policy
 * @param firstContactHours within how many hours somebody tries to reach the person or the sender, by urgency
 * @param matchingWeeks over how many weeks the hours of a track have to fit with a person's life
 */
public record ReferralPolicy(String version, Map<Urgency, Integer> firstContactHours, int matchingWeeks) {
    /**
     * Where nothing else is set. House rule, well within the access standards of NCQA, by which somebody in need is seen
     * within 6 hours (emergency), 48 hours (urgent) or 10 business days (routine). A programme of this kind commonly lasts 6
     * to 16 weeks.
     */
    public static final ReferralPolicy STANDARD = of(PolicyNumbers.STANDARD);

    public ReferralPolicy {
        firstContactHours = Map.copyOf(firstContactHours);
        if (firstContactHours.size() < Urgency.values().length) {
            throw new IllegalArgumentException("every urgency has its hours");
        }
    }

    /** The numbers that were set; each that they do not name is as where nothing is set. */
    public static ReferralPolicy of(PolicyNumbers numbers) {
        Map<Urgency, Integer> hours = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            String name = "first-contact-" + urgency.name().toLowerCase(Locale.ROOT) + "-hours";
            hours.put(urgency, numbers.number(name, standardHours(urgency)));
        }
        return new ReferralPolicy(numbers.version(), hours, numbers.number("matching-weeks", 16));
    }

    private static int standardHours(Urgency urgency) {
        return switch (urgency) {
            case STAT -> 2;
            case ASAP -> 8;
            case URGENT -> 24;
            case ROUTINE -> 48;
        };
    }

    Instant firstContactDue(Urgency urgency, Instant since) {
        int hours = new EnumMap<>(firstContactHours).getOrDefault(urgency, 0);
        return since.plus(Duration.ofHours(hours));
    }
}
