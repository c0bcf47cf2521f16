package org.throughline.treatmentplan.privatenote.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.Objection;

/** Which rule speaks against a request about a note that is kept apart. */
public sealed interface PrivateNoteRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements PrivateNoteRefusal {}

    record EpisodeOfAnother(UUID episodeId) implements PrivateNoteRefusal {}

    /** The record was erased meanwhile, and no key is made for it any more. */
    record RecordIsErased(UUID participantId) implements PrivateNoteRefusal {}

    /** What it is about is yet to come. */
    record NotYetHappened(UUID noteId) implements PrivateNoteRefusal {}

    /** There is another note of that id. */
    record NoteExists(UUID noteId) implements PrivateNoteRefusal {}

    /** There is no such note, or none any more. */
    record PrivateNoteUnknown(UUID noteId) implements PrivateNoteRefusal {}

    /** Only its author has a say about it, and they are told apart from nobody else by the answer. */
    record NotTheAuthor(UUID noteId) implements PrivateNoteRefusal {}

    /** Its author is still here, so a medical director has no say about it. */
    record AuthorIsHere(UUID noteId) implements PrivateNoteRefusal {}

    /** Who releases the note of another says why. */
    record ReasonMissing(UUID noteId) implements PrivateNoteRefusal {}

    /**
     * The law does not let it out.
     *
     * @param objections what speaks against it, the plainest first
     * @param missing what its rule wants to be written down and is not
     */
    record ReleaseObjected(List<Objection> objections, Set<Element> missing) implements PrivateNoteRefusal {
        public ReleaseObjected {
            objections = List.copyOf(objections);
            missing = Set.copyOf(missing);
        }
    }

    /** A legal hold keeps the record, or one it was linked with. */
    record HoldIsInForce(UUID holdId) implements PrivateNoteRefusal {}
}
