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

    /**
     * What goes along with the handoff beside what the record holds, and until when the person is to be seen.
     *
     * @param medications named, as whoever hands over knows them
     * @param contacts whom the person or the recipient may call
     * @param firstVisitDueBy until when the recipient is to have seen the person
     */
    record AftercarePackagePrepared(
            UUID participantId, UUID handoffId, List<Text> medications, List<Text> contacts, Instant firstVisitDueBy)
            implements HandoffEvent {
        public AftercarePackagePrepared {
            medications = List.copyOf(medications);
            contacts = List.copyOf(contacts);
        }
    }

    record AftercareHandoffAccepted(UUID participantId, UUID handoffId, Instant firstAppointment, Instant acceptedAt)
            implements HandoffEvent {}

    record AftercareHandoffDeclined(UUID participantId, UUID handoffId, Text reason, Instant declinedAt)
            implements HandoffEvent {}

    record AftercareHandoffReassigned(UUID participantId, UUID handoffId, String responsible, Instant reassignedAt)
            implements HandoffEvent {}

    record HandoffOverdue(UUID participantId, UUID handoffId, String responsible, Instant overdueAt)
            implements HandoffEvent {}

    /**
     * What the person permits changed while nobody had accepted yet.
     *
     * @param carriedByParticipant whether the person carries the summary themself from now on, since no consent covers the
     *     recipient
     */
    record AftercareCoverChanged(UUID participantId, UUID handoffId, boolean carriedByParticipant, Instant changedAt)
            implements HandoffEvent {}

    /** The recipient saw the person. */
    record AftercareFirstVisitConfirmed(UUID participantId, UUID handoffId, Instant visitedAt, Instant confirmedAt)
            implements HandoffEvent {}

    /** How it is known that a first visit did not take place. */
    enum MissedCause {
        /** Somebody said so. */
        REPORTED,
        /** Nobody said in time that it did. */
        NOT_CONFIRMED
    }

    /** The person was not seen, so whoever answers for them is to reach out. */
    record AftercareFirstVisitMissed(
            UUID participantId, UUID handoffId, MissedCause cause, String responsible, Instant missedAt)
            implements HandoffEvent {}

    /** Why a handoff is over without the recipient having declined. */
    enum ClosedCause {
        /** The person is in treatment again, so the programme answers for them. */
        EPISODE_REOPENED
    }

    record AftercareHandoffClosed(UUID participantId, UUID handoffId, ClosedCause cause, Instant closedAt)
            implements HandoffEvent {}

    /** The episode has its one handoff. */
    record EpisodeHandoffTaken(UUID episodeId, UUID handoffId) implements HandoffEvent {}

    /** The episode may have another handoff. */
    record EpisodeHandoffFreed(UUID episodeId, UUID handoffId) implements HandoffEvent {}

    /** Told by treatment-plan: the episode ended in a discharge. */
    record DischargeCompleted(UUID participantId, UUID episodeId, String type, String finalLevel, Instant completedAt)
            implements HandoffEvent {}

    /** Told by treatment-plan: what is agreed for the time after discharge. */
    record AftercarePlanSigned(
            UUID participantId,
            UUID episodeId,
            List<Text> alumniGroups,
            List<Text> ongoingCounselling,
            Text relapsePrevention,
            Instant signedAt)
            implements HandoffEvent {
        public AftercarePlanSigned {
            alumniGroups = List.copyOf(alumniGroups);
            ongoingCounselling = List.copyOf(ongoingCounselling);
        }
    }

    /** Told by intake: the episode goes on, so what ended it no longer counts. */
    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt) implements HandoffEvent {}

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
