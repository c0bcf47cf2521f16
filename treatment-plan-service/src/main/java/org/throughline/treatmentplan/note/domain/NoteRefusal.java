package org.throughline.treatmentplan.note.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;

/** Which rule speaks against a request about notes. */
public sealed interface NoteRefusal {
    record NoteUnknown(UUID noteId) implements NoteRefusal {}

    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements NoteRefusal {}

    record EpisodeOfAnother(UUID episodeId) implements NoteRefusal {}

    /** The session was attended in another episode of the person. */
    record SessionOfAnotherEpisode(UUID sessionId) implements NoteRefusal {}

    /** The person stayed away. */
    record SessionWasMissed(UUID sessionId) implements NoteRefusal {}

    /** The person's part in the session has a note. */
    record SessionHasNote(UUID sessionId) implements NoteRefusal {}

    /** What a note is about stays the same when it is written anew. */
    record OccasionDiffers(UUID noteId) implements NoteRefusal {}

    /** What is to come is not documented. */
    record NotYetHappened(UUID noteId) implements NoteRefusal {}

    /** A note is linked to a goal, or says why to none. */
    record GoalOrReason(UUID noteId) implements NoteRefusal {}

    record GoalUnknown(UUID goalId) implements NoteRefusal {}

    /** There is no text, and no attendance that one could be made of. */
    record TextMissing(UUID noteId) implements NoteRefusal {}

    /** The note names another member of the group, and nobody confirmed that. */
    record OtherNamed(UUID noteId) implements NoteRefusal {}

    record NotTheAuthor(UUID noteId) implements NoteRefusal {}

    /** What was signed does not change. */
    record NoteIsSigned(UUID noteId) implements NoteRefusal {}

    record StillInDraft(UUID noteId) implements NoteRefusal {}

    record NoteIsInError(UUID noteId) implements NoteRefusal {}

    /** What was shown is not what the note says. */
    record HashIsAnother(UUID noteId) implements NoteRefusal {}

    /** No credential of the signer is valid that day, as far as was told. */
    record CredentialNotValid(UUID clinicianId) implements NoteRefusal {}

    record NotAwaitingCountersignature(UUID noteId) implements NoteRefusal {}

    record CountersignerIsAuthor(UUID noteId) implements NoteRefusal {}

    record RoleMayNotCountersign(Role role) implements NoteRefusal {}

    record AddendumExists(UUID addendumId) implements NoteRefusal {}

    record NoteIsFull(UUID noteId) implements NoteRefusal {}

    /**
     * One of several.
     *
     * @param line from 0, in the order of the request
     */
    record RefusedLine(int line, NoteRefusal reason) {}

    /** Nothing was done of what was asked for together, because of these. */
    record GroupRefused(List<RefusedLine> lines) implements NoteRefusal {
        public GroupRefused {
            lines = List.copyOf(lines);
        }
    }
}
