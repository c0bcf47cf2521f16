package org.throughline.outcomes.policy.domain;

import java.time.Instant;
import java.util.Map;

/**
 * From a time on, a programme works by these numbers, as scheduling says.
 *
 * @param version names them; every decision made under them carries it
 * @param numbers by name, such as {@code outcomes.baseline-days}
 */
public record ProgrammePolicyTold(String programme, String version, Instant effectiveFrom, Map<String, Long> numbers) {
    public ProgrammePolicyTold {
        numbers = Map.copyOf(numbers);
    }
}
