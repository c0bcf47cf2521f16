package org.throughline.scheduling.warrant.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an authority allows somebody for a time: a facility's licence or accreditation, a clinician's credential. This is
 * how it stands from a day on; what was recorded before holds for the days before.
 *
 * @param kind what it is, as a code
 * @param authority who grants it: a state such as {@code US-NY}, or a body such as {@code CARF}
 * @param scope what it covers, as codes: levels of care or titles; none means all
 * @param since first day of this standing, at the holder's calendar
 * @param until last day on which it is valid
 */
public record Warrant(
        UUID warrantId,
        String kind,
        String authority,
        List<String> scope,
        Standing standing,
        LocalDate since,
        LocalDate until) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._+-]{1,64}");

    /** Most codes in a scope. */
    public static final int SCOPE_MAX = 20;

    public Warrant {
        scope = List.copyOf(scope);
        if (!CODE.matcher(kind).matches() || !CODE.matcher(authority).matches()) {
            throw new IllegalArgumentException("kind and authority are codes");
        }
        if (scope.size() > SCOPE_MAX
                || !scope.stream().allMatch(one -> CODE.matcher(one).matches())) {
            throw new IllegalArgumentException("a scope has at most " + SCOPE_MAX + " codes");
        }
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("a standing ends no earlier than it begins");
        }
    }

    Warrant now(Standing next, LocalDate from, LocalDate last) {
        return new Warrant(warrantId, kind, authority, scope, next, from, last);
    }

    /** Whether somebody may rest on it on a day of its standing. */
    boolean validOn(LocalDate day) {
        return standing != Standing.SUSPENDED && !day.isAfter(until);
    }
}
