package org.throughline.treatmentplan.privatenote.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.Words;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Occasion;

/** Facts about one note that is kept apart, and what others told that they rest on. */
public sealed interface PrivateNoteEvent {

    /** What this service decided. */
    sealed interface Own extends PrivateNoteEvent {
        UUID participantId();

        UUID noteId();
    }

    /** What intake tells of whether a record may be destroyed. */
    sealed interface OfRecord extends PrivateNoteEvent {
        UUID participantId();
    }

    /** An author kept what they thought about a conversation. */
    record PrivateNoteWritten(
            UUID participantId,
            UUID episodeId,
            UUID noteId,
            PrivateNoteKind kind,
            Occasion occasion,
            Text text,
            String author,
            Instant writtenAt)
            implements Own {}

    /**
     * It was given to somebody outside. It outlives the note: ids and codes.
     *
     * @param disclosure what the ledger has of it
     */
    record PrivateNoteReleased(UUID noteId, PrivateNoteKind kind, Channel channel, RecordsDisclosed disclosure)
            implements Own {
        @Override
        public UUID participantId() {
            return disclosure.request().participantId();
        }
    }

    /**
     * What is written down of that.
     *
     * @param reason why it was not the author; one text or none
     */
    record PrivateNoteReleaseExplained(
            UUID participantId, UUID noteId, UUID disclosureId, Map<Element, Words> grounds, List<Text> reason)
            implements Own {
        public PrivateNoteReleaseExplained {
            grounds = Collections.unmodifiableMap(new TreeMap<>(grounds));
            reason = List.copyOf(reason);
        }
    }

    /** From now on nobody reads it, and its key is destroyed. It outlives the note: ids and codes. */
    record PrivateNoteDestroyed(
            UUID participantId, UUID noteId, DestructionReason reason, String destroyedBy, Instant destroyedAt)
            implements Own {}

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId) implements PrivateNoteEvent {}

    /** Told by intake: nothing of a record may be destroyed. */
    record RecordKept(UUID participantId, UUID holdId) implements OfRecord {}

    /** Told by intake: it may be as far as that hold goes. */
    record RecordKeptNoLonger(UUID participantId, UUID holdId) implements OfRecord {}

    /** Told by intake: the keys of a person were destroyed. */
    record RecordErased(UUID participantId) implements OfRecord {}

    /** Told by scheduling: how a credential of a clinician stands from a day on. */
    record CredentialTold(UUID clinicianId, Credential credential, ZoneId zone) implements PrivateNoteEvent {}
}
