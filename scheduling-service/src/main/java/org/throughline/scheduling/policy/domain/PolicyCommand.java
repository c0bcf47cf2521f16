package org.throughline.scheduling.policy.domain;

import java.time.Instant;
import java.util.Map;
import org.throughline.scheduling.calendar.domain.Reason;

/** Requests about the numbers one programme works by. */
public sealed interface PolicyCommand {
    String programme();

    Instant requestedAt();

    /**
     * Sets all of a programme's numbers anew, from some time on.
     *
     * @param version names them; every decision made under them carries it
     * @param effectiveFrom never before it is asked for
     * @param numbers every number there is, by its name
     */
    record ChangePolicy(
            String programme,
            String version,
            Instant effectiveFrom,
            ProgrammeNature nature,
            Map<String, Long> numbers,
            Change change,
            Instant requestedAt)
            implements PolicyCommand {
        public ChangePolicy {
            numbers = Map.copyOf(numbers);
        }
    }

    /** Who changed them, and why. */
    record Change(String by, Reason reason) {}
}
