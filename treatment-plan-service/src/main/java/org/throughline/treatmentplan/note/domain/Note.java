package org.throughline.treatmentplan.note.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;

/**
 * One service note: the record of one person's part in a session, or of a contact.
 *
 * <p>Its author may write it anew until they sign it. From then on it is added to, or marked as entered in error.
 */
public sealed interface Note {
    /** What it says, and of whom. */
    Written written();

    /** A note that counts. */
    sealed interface Live extends Note {
        /** The same note with something else written. */
        Live saying(Written next);
    }

    /**
     * What a note says, and of whom.
     *
     * @param author who signs it
     */
    record Written(
            UUID noteId,
            UUID participantId,
            UUID episodeId,
            String author,
            Role role,
            NoteContent content,
            NoteMatch match) {
        /** What a signer confirms to have been shown: 64 lower-case hexadecimal digits. */
        public String hash() {
            return NoteHash.of(this);
        }

        Written with(NoteContent next) {
            return new Written(noteId, participantId, episodeId, author, role, next, match);
        }

        Written with(NoteMatch next) {
            return new Written(noteId, participantId, episodeId, author, role, content, next);
        }
    }

    /**
     * It may still be written anew.
     *
     * @param nameConfirmed whether its author confirmed that it names another member, as it is written now
     */
    record Draft(Written written, boolean nameConfirmed) implements Live {
        @Override
        public Draft saying(Written next) {
            return new Draft(next, nameConfirmed && next.content().equals(written.content()));
        }
    }

    /**
     * It does not change any more.
     *
     * @param addenda ids of what was added since
     */
    record Signed(Written written, Countersigning countersigning, Set<UUID> addenda) implements Live {
        /** Most addenda to one note. */
        public static final int ADDENDA_MAX = 50;

        public Signed {
            addenda = Set.copyOf(addenda);
        }

        @Override
        public Signed saying(Written next) {
            return new Signed(next, countersigning, addenda);
        }

        Signed with(Countersigning next) {
            return new Signed(written, next, addenda);
        }
    }

    /**
     * It should not have been written.
     *
     * @param refiledAs the note that says the same of whom it is about, if there is one
     */
    record EnteredInError(Written written, Optional<UUID> refiledAs) implements Note {}

    /**
     * Whether somebody qualified has approved the note.
     *
     * @param dueBy by when; nothing if its author is qualified
     * @param by who did
     * @param overdue whether it was noticed that nobody did in time
     */
    record Countersigning(Optional<Instant> dueBy, Optional<String> by, boolean overdue) {
        /** Whether it is still to be done. */
        public boolean awaited() {
            return dueBy.isPresent() && by.isEmpty();
        }
    }
}
