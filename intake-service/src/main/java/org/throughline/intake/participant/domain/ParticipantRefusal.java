package org.throughline.intake.participant.domain;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Candidate;

/** Why a request about who a participant is is refused. None says anything of the person. */
public sealed interface ParticipantRefusal {
    record PersonUnknown(UUID participantId) implements ParticipantRefusal {}

    record ParticipantIdTaken(UUID participantId) implements ParticipantRefusal {}

    record BornInFuture(UUID participantId) implements ParticipantRefusal {}

    /**
     * Participants may be the person, and nobody has said whether they are.
     *
     * @param candidates they, the most alike first
     */
    record Unreviewed(UUID participantId, List<Candidate> candidates) implements ParticipantRefusal {
        public Unreviewed {
            candidates = List.copyOf(candidates);
        }
    }

    /** Somebody was told apart who is not alike, or from themselves. */
    record NotAlike(UUID participantId) implements ParticipantRefusal {}

    /** The details are others than those that were looked at. */
    record DetailsMoved(UUID participantId) implements ParticipantRefusal {}

    /** What is not so yet is recorded when it is. */
    record EffectiveInFuture(UUID participantId) implements ParticipantRefusal {}
}
