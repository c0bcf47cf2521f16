package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * On an audit or evaluation (42 CFR 2.53), as the register has it.
 *
 * @param until when it ends, this moment excluded
 * @param classes of information it lets the auditor see, by their codes
 * @param programmes whose records it lets the auditor see; those of the whole organisation, if none is named
 */
public record AuditAgreement(Instant from, Instant until, List<String> classes, List<String> programmes) {
    public AuditAgreement {
        classes = List.copyOf(classes);
        programmes = List.copyOf(programmes);
    }

    /** Whether it lets somebody look at that time. */
    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /**
     * Whether it is about all of the information.
     *
     * @param concerned the programmes the records are of; none where that is not known
     */
    boolean covers(Set<InformationClass> information, Set<String> concerned) {
        return InformationClass.covered(classes).containsAll(information)
                && (programmes.isEmpty() || (!concerned.isEmpty() && programmes.containsAll(concerned)));
    }
}
