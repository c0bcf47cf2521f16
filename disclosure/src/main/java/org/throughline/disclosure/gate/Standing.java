package org.throughline.disclosure.gate;

import java.util.Set;
import org.throughline.platform.access.Caller;

/** How a caller stands to the programme, as far as their token says. */
enum Standing {
    /** They work in it, so nothing is disclosed to them. */
    STAFF,
    /** A participant, or somebody who speaks for one. */
    INDIVIDUAL,
    /** Everybody else, and a system of another house or an auditor from outside, whatever else the token says. */
    OUTSIDE;

    private static final Set<String> STAFF_ROLES = Set.of(
            "intake",
            "clinician",
            "group-facilitator",
            "care-coordinator",
            "medical-director",
            "utilisation-review",
            "privacy-officer",
            "auditor",
            "administrator");

    /** Their duty is toward the organisation as a whole; who takes referrals does so before there is a programme. */
    private static final Set<String> OF_ALL_PROGRAMMES =
            Set.of("intake", "privacy-officer", "auditor", "administrator");

    private static final String PARTICIPANT = "participant";
    private static final String REPRESENTATIVE = "representative";

    private static final String SYSTEM = "ehr-system";
    private static final String EXTERNAL_AUDITOR = "external-auditor";

    static Standing of(Caller caller) {
        if (caller.is(SYSTEM) || audits(caller)) {
            return OUTSIDE;
        }
        if (STAFF_ROLES.stream().anyMatch(caller::is)) {
            return STAFF;
        }
        return caller.is(PARTICIPANT) || caller.is(REPRESENTATIVE) ? INDIVIDUAL : OUTSIDE;
    }

    /** Whether a caller audits from outside, whatever else their token says. */
    static boolean audits(Caller caller) {
        return caller.is(EXTERNAL_AUDITOR);
    }

    /** Whether a caller may be designated to speak for somebody. */
    static boolean speaksForOthers(Caller caller) {
        return caller.is(REPRESENTATIVE);
    }

    /**
     * Whether a caller's duties are bound to some programmes: the token of a member of staff names them. One that names none
     * binds nobody, as where an organisation has one programme only.
     */
    static boolean isBound(Caller caller) {
        return of(caller) == STAFF && !caller.programmes().isEmpty() && !servesAll(caller);
    }

    /** Whether a caller's duty is toward the whole organisation. */
    static boolean servesAll(Caller caller) {
        return OF_ALL_PROGRAMMES.stream().anyMatch(caller::is);
    }
}
