package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.disclosure.domain.LedgerEvent.Request;

/** Notes in the ledger how a question was ruled on. */
public sealed interface LedgerCommand {
    /** Which entry. */
    UUID disclosureId();

    /** It left, in this very answer. */
    record NoteDisclosure(
            UUID disclosureId, Request request, Ruling.Permitted ruling, DisclosurePolicy policy, Instant at)
            implements LedgerCommand {}

    /** It was withheld. */
    record NoteRefusal(UUID disclosureId, Request request, WithheldReason reason, DisclosurePolicy policy, Instant at)
            implements LedgerCommand {}
}
