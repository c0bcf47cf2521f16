package org.throughline.treatmentplan.note.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.treatmentplan.domain.ProgrammePolicy.NotePolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Requests about service notes. People are named by opaque id. */
public sealed interface NoteCommand {
    /** Requests about one note. */
    sealed interface OfNote extends NoteCommand {
        UUID noteId();

        Instant requestedAt();
    }

    /**
     * Writes a note, or writes it anew while it is a draft.
     *
     * @param planId the plan of the episode, if it has one
     */
    record WriteNote(
            UUID noteId,
            UUID participantId,
            UUID episodeId,
            Optional<UUID> planId,
            Writing writing,
            String author,
            Role role,
            Instant requestedAt)
            implements OfNote {}

    /** Writes the notes of several members of a group: all of them, or none. */
    record WriteGroup(List<WriteNote> notes) implements NoteCommand {
        /** Most members whose notes are written, or signed, at once. */
        public static final int MEMBERS_MAX = 40;

        public WriteGroup {
            notes = List.copyOf(notes);
            requireGroup(notes);
        }
    }

    /**
     * Signs a note.
     *
     * @param contentHash of what the signer was shown
     * @param clinicianId by which scheduling tells of the signer's credentials
     */
    record SignNote(
            UUID noteId,
            String contentHash,
            String signer,
            UUID clinicianId,
            Role role,
            NotePolicy policy,
            Instant requestedAt)
            implements OfNote {}

    /** Signs several notes in one act, each over its own hash: all of them, or none. */
    record SignNotes(List<SignNote> notes) implements NoteCommand {
        public SignNotes {
            notes = List.copyOf(notes);
            requireGroup(notes);
        }
    }

    /** Approves what somebody wrote who is not qualified to answer for it alone. */
    record CountersignNote(
            UUID noteId,
            String contentHash,
            String countersigner,
            UUID clinicianId,
            Role role,
            NotePolicy policy,
            Instant requestedAt)
            implements OfNote {}

    /** Adds to a note that was signed. */
    record AddAddendum(UUID noteId, UUID addendumId, Text text, String author, Role role, Instant requestedAt)
            implements OfNote {}

    /**
     * Says that a note should not have been written, as in the wrong person's record.
     *
     * @param participantId of whom it is
     * @param session which it is about, if it is about one
     */
    record MarkEnteredInError(
            UUID noteId,
            UUID participantId,
            Optional<UUID> session,
            Text reason,
            String markedBy,
            Role role,
            Instant requestedAt)
            implements OfNote {}

    /**
     * Marks a note that was written in the wrong record, and writes it in the right one: both, or neither.
     *
     * @param write the draft that says it of whom it is about
     */
    record RefileNote(MarkEnteredInError mark, WriteNote write) implements NoteCommand {
        public RefileNote {
            if (mark.noteId().equals(write.noteId())) {
                throw new IllegalArgumentException("a note is not written in its own place");
            }
        }
    }

    /** Asks whether the countersignature is overdue by now. */
    record LetCountersignaturePass(UUID noteId, Instant requestedAt) implements OfNote {}

    /**
     * Asks what follows for notes from what was told of somebody's part in a session.
     *
     * @param noteId the note about it, if there is one
     */
    record ReckonSession(UUID sessionId, UUID participantId, UUID episodeId, Optional<UUID> noteId, NotePolicy policy)
            implements NoteCommand {}

    private static void requireGroup(List<? extends OfNote> notes) {
        if (notes.isEmpty() || notes.size() > WriteGroup.MEMBERS_MAX) {
            throw new IllegalArgumentException("1 to " + WriteGroup.MEMBERS_MAX + " notes go together");
        }
        if (new HashSet<>(notes.stream().map(OfNote::noteId).toList()).size() < notes.size()) {
            throw new IllegalArgumentException("each note is named once");
        }
    }
}
