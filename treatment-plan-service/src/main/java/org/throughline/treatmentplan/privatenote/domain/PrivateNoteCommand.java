package org.throughline.treatmentplan.privatenote.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Occasion;

/** Requests about one note that is kept apart. Time and identity come from the edge. */
public sealed interface PrivateNoteCommand {
    UUID noteId();

    /** Keeps what an author thought about a conversation. */
    record WritePrivateNote(
            UUID noteId,
            UUID participantId,
            UUID episodeId,
            PrivateNoteKind kind,
            Occasion occasion,
            Text text,
            String author,
            Instant requestedAt)
            implements PrivateNoteCommand {}

    /**
     * Gives a note to somebody outside: the one way out.
     *
     * @param disclosureId the entry it makes in the ledger
     * @param authorId by which scheduling tells of the author's credentials
     * @param evidence what is known of the consent and the recipient
     */
    record ReleasePrivateNote(
            UUID noteId,
            UUID disclosureId,
            UUID authorId,
            Releasing releasing,
            Evidence evidence,
            DisclosurePolicy policy,
            Instant requestedAt)
            implements PrivateNoteCommand {}

    /**
     * Has a note destroyed, with every copy.
     *
     * @param records of the participant, and of all it was ever linked with; a hold on any of them keeps the note
     */
    record DestroyPrivateNote(
            UUID noteId, Set<UUID> records, DestructionReason reason, String destroyedBy, Instant requestedAt)
            implements PrivateNoteCommand {
        public DestroyPrivateNote {
            records = Set.copyOf(records);
        }
    }
}
