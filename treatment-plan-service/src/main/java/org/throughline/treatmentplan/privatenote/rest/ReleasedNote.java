package org.throughline.treatmentplan.privatenote.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.gate.Disclosed.Notice;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;

/**
 * What is handed to the recipient of a note; where the law does not permit that any more, a receipt that says nothing of the
 * note.
 *
 * @param disclosureId the entry in the ledger
 * @param recipientId the registered recipient; absent if it is none
 * @param notice that goes with it (42 CFR 2.32); absent if none has to
 * @param consents the scope of each consent it rests on, which goes with it too; absent in a receipt
 * @param text absent in a receipt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleasedNote(
        UUID disclosureId,
        LegalBasis basis,
        @Nullable String recipientId,
        Instant releasedAt,
        @Nullable Notice notice,
        @Nullable List<Given> consents,
        UUID participantId,
        @Nullable PrivateNoteKind kind,
        @Nullable Instant happenedAt,
        @Nullable String text,
        @Nullable String author,
        @Nullable Instant writtenAt) {
    static ReleasedNote of(RecordsDisclosed entry, PrivateNoteWritten note, List<Given> consents) {
        return new ReleasedNote(
                entry.disclosureId(),
                entry.basis(),
                recipient(entry),
                entry.disclosedAt(),
                entry.notice().isEmpty() ? null : Notice.of(entry.notice()),
                consents,
                note.participantId(),
                note.kind(),
                note.occasion().happenedAt(),
                note.text().value(),
                note.author(),
                note.writtenAt());
    }

    /** That it was released, when and to whom. */
    static ReleasedNote receipt(RecordsDisclosed entry) {
        return new ReleasedNote(
                entry.disclosureId(),
                entry.basis(),
                recipient(entry),
                entry.disclosedAt(),
                null,
                null,
                entry.request().participantId(),
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String recipient(RecordsDisclosed entry) {
        String recipient = entry.request().recipientId();
        return recipient.isEmpty() ? null : recipient;
    }

    @Override
    public String toString() {
        return "ReleasedNote[redacted]";
    }
}
