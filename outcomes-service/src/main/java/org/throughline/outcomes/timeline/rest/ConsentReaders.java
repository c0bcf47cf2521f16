package org.throughline.outcomes.timeline.rest;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.platform.access.Caller;

/**
 * To whom somebody gave consent is shown to staff whom intake shows consents, and to auditors. To treat somebody one needs
 * not know it.
 */
final class ConsentReaders {
    private static final Set<String> ROLES = Set.of("intake", "care-coordinator", "privacy-officer", "auditor");

    private ConsentReaders() {}

    /** Of the kinds a member of staff asks for, or of all if none is named, those they may see. */
    static Set<EntryKind> within(Set<EntryKind> asked, Caller caller) {
        Set<EntryKind> kinds = asked.isEmpty() ? EnumSet.allOf(EntryKind.class) : EnumSet.copyOf(asked);
        if (ROLES.stream().noneMatch(caller::is)) {
            kinds.remove(EntryKind.CONSENT);
        }
        return kinds;
    }
}
