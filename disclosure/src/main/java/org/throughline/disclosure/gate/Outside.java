package org.throughline.disclosure.gate;

import java.util.Set;
import org.throughline.platform.access.Caller;

/** Who stands outside the programme. */
final class Outside {
    private static final Set<String> STAFF = Set.of(
            "intake",
            "clinician",
            "group-facilitator",
            "care-coordinator",
            "medical-director",
            "utilisation-review",
            "privacy-officer",
            "auditor",
            "administrator");

    /** A system of another house, whatever else its token says. */
    private static final String SYSTEM = "ehr-system";

    /** A participant reads their own, which the resources hold them to; that is no disclosure. */
    private static final String PARTICIPANT = "participant";

    private Outside() {}

    /** Everybody is outside who is known neither as staff nor as a participant. */
    static boolean is(Caller caller) {
        return caller.is(SYSTEM) || (!caller.is(PARTICIPANT) && STAFF.stream().noneMatch(caller::is));
    }
}
