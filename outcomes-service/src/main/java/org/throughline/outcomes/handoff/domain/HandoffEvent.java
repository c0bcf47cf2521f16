package org.throughline.outcomes.handoff.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.domain.Text;

/** Facts about one handoff, the reservation of its episode, and what other services said. */
public sealed interface HandoffEvent {

    /**
     * Responsibility is on its way to somebody outside.
     *
     * @param carriedByParticipant no consent covers the recipient, so the person carries the summary themself and nothing
     *     is sent
     */
    record AftercareHandoffInitiated(
            UUID participantId,
            UUID episodeId,
            UUID handoffId,
            String responsible,
            Text recipient,
            boolean carriedByParticipant,
            Instant initiatedAt)
            implements HandoffEvent {}

    record AftercareHandoffAccepted(UUID participantId, UUID handoffId, Instant firstAppointment, Instant acceptedAt)
            implements HandoffEvent {}

    record AftercareHandoffDeclined(UUID participantId, UUID handoffId, Text reason, Instant declinedAt)
            implements HandoffEvent {}

    record AftercareHandoffReassigned(UUID participantId, UUID handoffId, String responsible, Instant reassignedAt)
            implements HandoffEvent {}

    record HandoffOverdue(UUID participantId, UUID handoffId, String responsible, Instant overdueAt)
            implements HandoffEvent {}

    /** The episode has its one handoff. */
    record EpisodeHandoffTaken(UUID episodeId, UUID handoffId) implements HandoffEvent {}

    /** The episode may have another handoff. */
    record EpisodeHandoffFreed(UUID episodeId, UUID handoffId) implements HandoffEvent {}

    /** Told by treatment-plan: the episode ended in a discharge. */
    record DischargeCompleted(UUID participantId, UUID episodeId, Instant completedAt) implements HandoffEvent {}

    /** Told by intake: the person permits something to somebody. */
    record ConsentGranted(
            UUID participantId,
            UUID consentId,
            String kind,
            List<String> recipients,
            Instant signedAt,
            Instant expiresAt)
            implements HandoffEvent {
        public ConsentGranted {
            recipients = List.copyOf(recipients);
        }

        boolean holdsAt(Instant now) {
            return !now.isBefore(signedAt) && now.isBefore(expiresAt);
        }
    }

    /** Told by intake: the person permits it no longer. */
    record ConsentRevoked(UUID participantId, UUID consentId, Instant revokedAt) implements HandoffEvent {}

    /** Told by intake: what the person permitted has ended by itself. */
    record ConsentExpired(UUID participantId, UUID consentId, Instant expiredAt) implements HandoffEvent {}
}
