package org.throughline.intake.consent.domain;

import java.util.Set;

/**
 * A registered recipient.
 *
 * @param id its own
 * @param classes ids of the classes it is a registered member of
 */
public record Recipient(String id, Set<String> classes) {
    public Recipient {
        classes = Set.copyOf(classes);
    }

    boolean isNamedBy(ConsentTerms terms) {
        return terms.recipients().stream().anyMatch(named -> named.equals(id) || classes.contains(named));
    }
}
