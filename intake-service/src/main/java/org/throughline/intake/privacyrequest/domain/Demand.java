package org.throughline.intake.privacyrequest.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Text;

/**
 * A demand as it came in.
 *
 * @param kind what sort
 * @param words what the participant asks for, in theirs
 * @param restriction what is not to be disclosed, if that is what they ask for; else none
 * @param receivedAt when it came
 */
public record Demand(PrivacyRequestKind kind, Text words, List<RestrictionTerms> restriction, Instant receivedAt) {
    public Demand {
        restriction = Bounded.list(restriction, 1);
        if (restriction.isEmpty() == (kind == PrivacyRequestKind.RESTRICTION)) {
            throw new IllegalArgumentException("a demand for a restriction has terms, and no other has");
        }
    }
}
