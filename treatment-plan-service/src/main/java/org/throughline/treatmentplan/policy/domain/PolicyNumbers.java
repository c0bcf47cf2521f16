package org.throughline.treatmentplan.policy.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The numbers in force for a programme at a moment. The records that rules take are made of them, each with a standard for
 * what is not named.
 *
 * @param version names them
 * @param numbers by name
 */
public record PolicyNumbers(String version, Map<String, Long> numbers) {
    private static final String PREFIX = "treatment-plan.";

    /** Where a programme has set nothing. */
    public static final PolicyNumbers STANDARD = new PolicyNumbers("iop-2026-1", Map.of());

    public PolicyNumbers {
        numbers = Map.copyOf(numbers);
    }

    /** Those of all versions that are in force: of what had begun by then, what began last. */
    public static PolicyNumbers inForce(List<ProgrammePolicyTold> versions, Instant at) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(at))
                .max(Comparator.comparing(ProgrammePolicyTold::effectiveFrom))
                .map(version -> new PolicyNumbers(version.version(), version.numbers()))
                .orElse(STANDARD);
    }

    /**
     * One number.
     *
     * @param name without the name of this service, such as {@code review-days}
     * @param standard where the version does not name it
     * @throws ArithmeticException if it is beyond what a rule can take
     */
    public int number(String name, int standard) {
        return Math.toIntExact(numbers.getOrDefault(PREFIX + name, (long) standard));
    }

    /** Whether something is asked that nobody is unless a version says so with another number than 0. */
    public boolean asked(String name) {
        return number(name, 0) != 0;
    }

    /** A number of days, as elapsed time. */
    public Duration days(String name, int standard) {
        return Duration.ofDays(number(name, standard));
    }
}
