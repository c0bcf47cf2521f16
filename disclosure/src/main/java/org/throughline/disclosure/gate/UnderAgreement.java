package org.throughline.disclosure.gate;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.access.Discretion;
import org.throughline.platform.access.Exceptional;
import org.throughline.platform.access.Shown;
import org.throughline.platform.web.Problems;

/**
 * Holds what an auditor from outside is about to be shown against the agreement of their client, page by page, so that a long
 * answer ends when the agreement does; and has each person in the ledger before they are named.
 */
@RequestScoped
public class UnderAgreement implements Discretion {
    private final Disclosures disclosures;

    UnderAgreement(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public Optional<Exceptional> require(Shown shown) {
        if (!disclosures.audits()) {
            return Optional.empty();
        }
        if (Audited.isNotThere(shown.what())) {
            disclosures.requireKnowledge(); // or who is there could be told from who is not while too little is known
        } else {
            List<UUID> people =
                    shown.subjects().stream().map(UnderAgreement::person).toList();
            disclosures.requireAgreement(shown.what(), people);
        }
        return Optional.empty();
    }

    /** No agreement is about who is no participant. */
    private static UUID person(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException _) {
            throw Problems.unknown();
        }
    }
}
