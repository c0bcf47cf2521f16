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
 * What is handed to the recipient of a note.
 *
 * @param disclosureId the entry in the ledger
 * @param notice that goes with it (42 CFR 2.32); absent if none has to
 * @param consents the scope of each consent it rests on, which goes with it too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleasedNote(
        UUID disclosureId,
        LegalBasis basis,
        @Nullable Notice notice,
        List<Given> consents,
        UUID participantId,
        PrivateNoteKind kind,
        Instant happenedAt,
        String text,
        String author,
        Instant writtenAt) {
    static ReleasedNote of(RecordsDisclosed entry, PrivateNoteWritten note, List<Given> consents) {
        return new ReleasedNote(
                entry.disclosureId(),
                entry.basis(),
                entry.notice().isEmpty() ? null : Notice.of(entry.notice()),
                consents,
                note.participantId(),
                note.kind(),
                note.occasion().happenedAt(),
                note.text().value(),
                note.author(),
                note.writtenAt());
    }

    @Override
    public String toString() {
        return "ReleasedNote[redacted]";
    }
}
