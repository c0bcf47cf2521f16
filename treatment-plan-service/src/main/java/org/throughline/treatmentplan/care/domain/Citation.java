package org.throughline.treatmentplan.care.domain;

import java.util.Set;
import org.throughline.treatmentplan.domain.EvidenceReference;

/**
 * A fact a decision cites: one another service told, or one about a specimen or an incident.
 *
 * @param reference where the fact was recorded first; this is what the decision keeps
 * @param told which of the facts this service reads in that stream it is, from 1 in the order they were told; the edge
 *     counts it in the log when it looks the fingerprint up
 */
public record Citation(EvidenceReference reference, int told) {
    private static final Set<String> TELLING = Set.of("outcomes", "scheduling", EvidenceReference.HERE);

    public Citation {
        if (told < 1) throw new IllegalArgumentException("told facts count from 1");
    }

    /** Whether the service is one of those whose facts a decision may rest on. */
    public boolean fromTellingService() {
        return TELLING.contains(reference.service());
    }

    /** The stream in this log that holds it. */
    public String toldStream() {
        return reference.here();
    }
}
