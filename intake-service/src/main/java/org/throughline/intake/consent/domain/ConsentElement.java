package org.throughline.intake.consent.domain;

import java.util.ArrayList;
import java.util.List;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;

/**
 * What a form must have beyond that which it cannot be filed without: 42 CFR 2.31(a) for every consent to disclose, and
 * what that section adds for treatment, payment and operations.
 */
public enum ConsentElement {
    RECIPIENT,
    PURPOSE,
    RIGHT_TO_REVOKE,
    REDISCLOSURE_WARNING,
    CONSEQUENCE_OF_REFUSING;

    /** What terms lack to be a consent of a kind. */
    static List<ConsentElement> missing(ConsentKind kind, ConsentTerms terms) {
        List<ConsentElement> missing = new ArrayList<>();
        if (kind.permitsDisclosure() && terms.recipients().isEmpty()) {
            missing.add(RECIPIENT);
        }
        if (kind.permitsDisclosure() && terms.forKind(kind).purposes().isEmpty()) {
            missing.add(PURPOSE);
        }
        if (!terms.statements().contains(Statement.RIGHT_TO_REVOKE)) {
            missing.add(RIGHT_TO_REVOKE);
        }
        if (kind == ConsentKind.TPO && !terms.statements().contains(Statement.REDISCLOSURE_WARNING)) {
            missing.add(REDISCLOSURE_WARNING);
        }
        if (kind == ConsentKind.TPO && !terms.statements().contains(Statement.CONSEQUENCE_OF_REFUSING)) {
            missing.add(CONSEQUENCE_OF_REFUSING);
        }
        return missing;
    }
}
