package org.throughline.scheduling.session.domain;

import org.throughline.scheduling.calendar.domain.Reason;

/**
 * Who answers for a session whose facilitators' credentials are in doubt or whose facility is closed that day, in which
 * role, and why it is held so.
 */
public record CredentialOverride(String by, String role, Reason reason) {
    /** Whoever answers for a licence that does not hold: a medical director, and nobody else. */
    private static final String AUTHORITY = "medical-director";

    boolean allowed() {
        return role.equals(AUTHORITY);
    }
}
