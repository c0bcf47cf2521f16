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

    /** A person of the programme told somebody outside; the fact of it holds the entry, so neither is without the other. */
    record NoteRelease(LedgerEvent.RecordsDisclosed entry) implements LedgerCommand {
        @Override
        public UUID disclosureId() {
            return entry.disclosureId();
        }
    }

    /** It was withheld. */
    record NoteRefusal(UUID disclosureId, Request request, WithheldReason reason, DisclosurePolicy policy, Instant at)
            implements LedgerCommand {}
}
