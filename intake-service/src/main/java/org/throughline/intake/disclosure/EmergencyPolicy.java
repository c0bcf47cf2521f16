package org.throughline.intake.disclosure;

import java.time.Duration;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * For how long a record is open in an emergency.
 *
 * @param version of the policy
 */
public record EmergencyPolicy(String version, Duration length) {
    private static final int MINUTES = 60;
    private static final int MINUTES_MAX = 24 * 60;

    /**
     * The number {@code emergency-access-minutes}, within a minute and a day: whoever reads on after that has a duty that is recorded,
     * or declares the emergency anew.
     */
    public static EmergencyPolicy of(PolicyNumbers numbers) {
        int minutes = numbers.number("emergency-access-minutes", MINUTES);
        return new EmergencyPolicy(numbers.version(), Duration.ofMinutes(Math.clamp(minutes, 1, MINUTES_MAX)));
    }
}
