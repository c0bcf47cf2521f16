package org.throughline.intake.admission.domain;

import java.util.EnumMap;
import java.util.Map;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * The numbers a waitlist is kept by.
 *
 * @param version of the policy
 * @param offerHours a place is kept so long for who was offered it
 * @param ranks lower comes first
 */
public record WaitlistPolicy(String version, int offerHours, Map<Priority, Integer> ranks) {
    /** Where a site has set nothing else: 48 hours, and the order of {@link Priority}. House rules. */
    public static final WaitlistPolicy STANDARD = new WaitlistPolicy(
            PolicyNumbers.STANDARD.version(),
            48,
            Map.of(
                    Priority.CRISIS, 1,
                    Priority.PRIORITY_POPULATION, 2,
                    Priority.STEP_DOWN, 3,
                    Priority.ROUTINE, 4));

    public WaitlistPolicy {
        ranks = Map.copyOf(ranks);
        if (ranks.size() < Priority.values().length) {
            throw new IllegalArgumentException("every priority has a rank");
        }
    }

    /** The numbers of a programme; each that they do not name is as where nothing is set. */
    public static WaitlistPolicy of(PolicyNumbers numbers) {
        Map<Priority, Integer> ranks = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            ranks.put(priority, numbers.number("waitlist-rank-" + name(priority), STANDARD.rank(priority)));
        }
        return new WaitlistPolicy(
                numbers.version(), numbers.number("waitlist-offer-hours", STANDARD.offerHours()), ranks);
    }

    int rank(Priority priority) {
        return ranks.getOrDefault(priority, Integer.MAX_VALUE);
    }

    private static String name(Priority priority) {
        return switch (priority) {
            case CRISIS -> "crisis";
            case PRIORITY_POPULATION -> "priority-population";
            case STEP_DOWN -> "step-down";
            case ROUTINE -> "routine";
        };
    }
}
