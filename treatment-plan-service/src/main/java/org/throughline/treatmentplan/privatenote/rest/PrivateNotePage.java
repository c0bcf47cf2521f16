package org.throughline.treatmentplan.privatenote.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteReading.Known;

/**
 * A note, to its author.
 *
 * @param about what kind of contact it is about
 * @param sessionId which session, where it is one
 * @param happenedAt when that began
 * @param releases to whom it was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrivateNotePage(
        UUID noteId,
        UUID participantId,
        UUID episodeId,
        PrivateNoteKind kind,
        Occasion.Kind about,
        @Nullable UUID sessionId,
        Instant happenedAt,
        String text,
        String author,
        Instant writtenAt,
        List<Released> releases) {

    /**
     * To whom it was given, by whom and by what right.
     *
     * @param disclosureId the entry in the ledger
     * @param recipientId the registered recipient; absent if it is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Released(
            UUID disclosureId,
            LegalBasis basis,
            Channel channel,
            @Nullable String recipientId,
            String releasedBy,
            Instant releasedAt) {
        static Released of(PrivateNoteReleased e) {
            String recipient = e.disclosure().request().recipientId();
            return new Released(
                    e.disclosure().disclosureId(),
                    e.disclosure().basis(),
                    e.channel(),
                    recipient.isEmpty() ? null : recipient,
                    e.disclosure().request().actor(),
                    e.disclosure().disclosedAt());
        }
    }

    static PrivateNotePage of(Known known) {
        PrivateNoteWritten e = known.written();
        return new PrivateNotePage(
                e.noteId(),
                e.participantId(),
                e.episodeId(),
                e.kind(),
                e.occasion().kind(),
                e.occasion().inSession().orElse(null),
                e.occasion().happenedAt(),
                e.text().value(),
                e.author(),
                e.writtenAt(),
                known.note().released().stream().map(Released::of).toList());
    }

    @Override
    public String toString() {
        return "PrivateNotePage[redacted]";
    }
}
