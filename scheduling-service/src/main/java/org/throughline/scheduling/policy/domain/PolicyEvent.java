package org.throughline.scheduling.policy.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.scheduling.calendar.domain.Reason;

/** Facts about the numbers one programme works by. */
public sealed interface PolicyEvent {
    String programme();

    String version();

    /** From some time on, these numbers hold for what a programme decides; what was decided before stays as it was. */
    record ProgrammePolicyChanged(
            String programme,
            String version,
            Instant effectiveFrom,
            ProgrammeNature nature,
            Map<String, Long> numbers,
            Instant changedAt)
            implements PolicyEvent {
        public ProgrammePolicyChanged {
            numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        }
    }

    /** Who answers for the change, and why it was made. */
    record PolicyChangeExplained(String programme, String version, String by, Reason reason, Instant explainedAt)
            implements PolicyEvent {}
}
