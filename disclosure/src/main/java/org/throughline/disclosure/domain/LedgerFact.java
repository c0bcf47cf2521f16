package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.UUID;

/** What the ledger is made of: its entries, and what came of those that were flagged. */
public sealed interface LedgerFact
        permits LedgerEvent, LedgerFact.DisclosureReviewed, LedgerFact.StaffAccessOpened, LedgerFact.StaffAccessEnded {
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

    /**
     * Somebody who works in other programmes may read the record of a participant in an emergency. What it was stands in the
     * entry and is written down with it.
     *
     * @param staff by the subject of their token
     * @param until when it ends by itself, this moment excluded
     */
    record StaffAccessOpened(UUID disclosureId, UUID participantId, String staff, Instant openedAt, Instant until)
            implements LedgerFact, ManualEvent {}

    /** They may not any more, before it would have ended by itself. */
    record StaffAccessEnded(UUID disclosureId, UUID participantId, Instant endedAt)
            implements LedgerFact, ManualEvent {}
}
