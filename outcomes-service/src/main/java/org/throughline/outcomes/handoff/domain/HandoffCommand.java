package org.throughline.outcomes.handoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.HandoffPolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.HandoffEvent.MissedCause;

/** Requests about one handoff to an aftercare provider. */
public sealed interface HandoffCommand {
    UUID handoffId();

    UUID episodeId();

    Instant requestedAt();

    /**
     * What goes along beside what the record holds.
     *
     * @param medications named, as whoever hands over knows them
     * @param contacts whom the person or the recipient may call
     */
    record Along(List<Text> medications, List<Text> contacts) {
        public Along {
            medications = List.copyOf(medications);
            contacts = List.copyOf(contacts);
        }
    }

    /** Begins after discharge. The recipient is named as the consents name it. */
    record InitiateHandoff(
            UUID participantId,
            UUID episodeId,
            UUID handoffId,
            String responsible,
            Text recipient,
            Along along,
            HandoffPolicy policy,
            Instant requestedAt)
            implements HandoffCommand {}

    record AcceptHandoff(UUID episodeId, UUID handoffId, Instant firstAppointment, Instant requestedAt)
            implements HandoffCommand {}

    record DeclineHandoff(UUID episodeId, UUID handoffId, Text reason, Instant requestedAt) implements HandoffCommand {}

    /** Somebody else answers for the person from now on. */
    record ReassignHandoff(UUID episodeId, UUID handoffId, String responsible, Instant requestedAt)
            implements HandoffCommand {}

    /** By the clock, where nobody accepted in time. */
    record MarkHandoffOverdue(UUID episodeId, UUID handoffId, HandoffPolicy policy, Instant requestedAt)
            implements HandoffCommand {}

    /** The recipient saw the person. */
    record ConfirmFirstVisit(UUID episodeId, UUID handoffId, Instant visitedAt, Instant requestedAt)
            implements HandoffCommand {}

    /** The recipient did not see the person: somebody said so, or nobody said in time that it did. */
    record MissFirstVisit(UUID episodeId, UUID handoffId, MissedCause cause, HandoffPolicy policy, Instant requestedAt)
            implements HandoffCommand {}

    /** What the person permits may have changed. */
    record ReviewCover(UUID participantId, UUID episodeId, UUID handoffId, HandoffPolicy policy, Instant requestedAt)
            implements HandoffCommand {}

    /** The episode goes on, so responsibility comes back. */
    record CloseHandoff(UUID episodeId, UUID handoffId, Instant requestedAt) implements HandoffCommand {}
}
