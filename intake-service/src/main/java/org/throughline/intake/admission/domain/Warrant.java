package org.throughline.intake.admission.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an authority allows somebody for a time, as it stands from a day on: a facility's licence or accreditation, a
 * clinician's credential.
 *
 * @param kind what it is, as a code
 * @param authority who grants it: a state such as {@code US-NY}, or a body
 * @param scope what it covers, as codes; none means all
 * @param standing such as {@code GRANTED}
 * @param since first day of this standing
 * @param until last day on which it is valid
 */
public record Warrant(
        UUID warrantId,
        String kind,
        String authority,
        List<String> scope,
        String standing,
        LocalDate since,
        LocalDate until) {
    private static final String SUSPENDED = "SUSPENDED";

    public Warrant {
        scope = List.copyOf(scope);
    }

    boolean validOn(LocalDate day) {
        return !standing.equals(SUSPENDED) && !day.isAfter(until);
    }

    boolean covers(String code) {
        return scope.isEmpty() || scope.contains(code);
    }
}
