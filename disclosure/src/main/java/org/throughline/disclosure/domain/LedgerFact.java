package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.UUID;

/** What the ledger is made of: its entries, and what came of those that were flagged. */
public sealed interface LedgerFact permits LedgerEvent, LedgerFact.DisclosureReviewed {
    /** Which entry. */
    UUID disclosureId();

    /**
     * The privacy officer has looked at what was told although something spoke against it. Why it was found so is written
     * down apart, under the participant's key.
     */
    record DisclosureReviewed(
            UUID disclosureId,
            UUID participantId,
            Finding finding,
            String reviewedBy,
            Instant reviewedAt,
            String policyVersion)
            implements LedgerFact, ManualEvent {}
}
