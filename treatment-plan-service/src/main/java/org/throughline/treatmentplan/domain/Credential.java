package org.throughline.treatmentplan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an authority allows a clinician for a time, as it stands from a day on.
 *
 * @param kind what it is, as a code
 * @param authority who grants it: a state such as {@code US-NY}, or a body
 * @param scope what it covers, as codes; none means all
 * @param standing such as {@code GRANTED}
 * @param since first day of this standing
 * @param until last day on which it is valid
 */
public record Credential(
        UUID warrantId,
        String kind,
        String authority,
        List<String> scope,
        String standing,
        LocalDate since,
        LocalDate until) {
    private static final String SUSPENDED = "SUSPENDED";

    public Credential {
        scope = List.copyOf(scope);
    }

    /** Whether it is valid on a day, by the rule of all services: not suspended, and not after its last day. */
    public boolean validOn(LocalDate day) {
        return !standing.equals(SUSPENDED) && !day.isAfter(until);
    }

    /** Whether another standing of it holds instead: of two that began on one day the one that was told last, which corrects. */
    public boolean isReplacedBy(Credential next) {
        return !next.since().isBefore(since);
    }
}
