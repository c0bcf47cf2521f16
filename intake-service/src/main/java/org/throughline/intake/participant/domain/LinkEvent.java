package org.throughline.intake.participant.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Facts about participants who are one person. Nothing is moved from one record to the other. */
public sealed interface LinkEvent {

    /** There is such a participant. */
    record RegisteredSeen(UUID participantId) implements LinkEvent {}

    /** A participant has an open episode in a programme. */
    record OpenedSeen(UUID participantId, String programme) implements LinkEvent {}

    /** They have none any more. */
    record FreedSeen(UUID participantId, String programme) implements LinkEvent {}

    /** Their record is being erased. */
    record ErasureBegunSeen(UUID participantId) implements LinkEvent {}

    /** It is not, after all. */
    record ErasureStoppedSeen(UUID participantId) implements LinkEvent {}

    /** A link as others need it: who asks for the retired is to ask for the survivor. It stands with the retired. */
    record ParticipantsLinked(UUID survivorId, UUID retiredId, Instant linkedAt) implements LinkEvent {}

    /** A link is undone, as others need it. */
    record ParticipantsUnlinked(UUID survivorId, UUID retiredId, Instant unlinkedAt) implements LinkEvent {}

    /**
     * Why a link was made. It stands with the survivor.
     *
     * @param openInBoth programmes in which both have an open episode, so that somebody has to close one
     */
    record DuplicateTakenIn(
            UUID survivorId, UUID retiredId, Text reason, List<String> openInBoth, String linkedBy, Instant linkedAt)
            implements LinkEvent {
        public DuplicateTakenIn {
            openInBoth = List.copyOf(openInBoth);
        }
    }

    /** Why it was undone. */
    record DuplicateGivenBack(UUID survivorId, UUID retiredId, Text reason, String unlinkedBy, Instant unlinkedAt)
            implements LinkEvent {}
}
