package org.throughline.treatmentplan.safetyplan.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Facts about the safety plan of one person, and what others told that they rest on. */
public sealed interface SafetyPlanEvent {

    /** What this service decided. */
    sealed interface Own extends SafetyPlanEvent {
        UUID participantId();
    }

    /** Told by scheduling: what an authority allows a clinician. */
    record CredentialTold(UUID clinicianId, Credential credential, ZoneId zone) implements SafetyPlanEvent {}

    /** Told by intake. */
    sealed interface EpisodeTold extends SafetyPlanEvent {
        UUID participantId();

        UUID episodeId();
    }

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId) implements EpisodeTold {}

    /**
     * Told by intake: an episode is over.
     *
     * @param type of the discharge, such as {@code DECEASED}; {@code CANCELLED} for an admission that was undone
     */
    record EpisodeClosed(UUID participantId, UUID episodeId, String type) implements EpisodeTold {}

    /** Told by intake: an episode that was over goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId) implements EpisodeTold {}

    /**
     * An interview showed danger, so a safety plan is to be agreed, or agreed anew. It is recorded again for the same alert
     * where what had answered it was a mistake, or where it is due by another time since another alert was answered.
     *
     * @param raisedAt when the alert was raised
     * @param since when the person showed the danger; what was agreed before does not answer it
     * @param answerBy when a plan is due for this alert alone
     * @param dueBy when it is due, with everything that called for it
     * @param policyVersion of the number that says so
     */
    record SafetyPlanFellDue(
            UUID participantId,
            UUID alertId,
            Instant raisedAt,
            Instant since,
            Instant answerBy,
            Instant dueBy,
            String policyVersion)
            implements Own {
        SafetyPlanFellDue dueBy(Instant next) {
            return new SafetyPlanFellDue(participantId, alertId, raisedAt, since, answerBy, next, policyVersion);
        }
    }

    /** No safety plan was agreed in time. */
    record SafetyPlanOverdue(UUID participantId, Instant dueBy) implements Own {}

    /** The first safety plan was agreed with the person. */
    record SafetyPlanAgreed(UUID participantId, Agreement agreement) implements Own {}

    /** The safety plan was agreed anew; what was agreed before stays to be read. */
    record SafetyPlanUpdated(UUID participantId, Agreement agreement) implements Own {}

    /** The person wants no safety plan now. */
    record SafetyPlanDeclined(UUID participantId, Text reason, String recordedBy, Role role, Instant declinedAt)
            implements Own {}

    /** What was due was answered: by a plan the person agreed to, or by their saying that they want none. */
    record SafetyPlanNoLongerDue(UUID participantId, Instant dueBy) implements Own {}

    /** Nothing answered what was due, and it is asked for no more. */
    record SafetyPlanWithdrawn(UUID participantId, Instant dueBy, SafetyPlanEnding ending) implements Own {}

    /**
     * Something should not be in the record. It is kept, and hidden from every ordinary read; it answers nothing any more.
     *
     * @param number which of its kind
     */
    record SafetyPlanMarkedEnteredInError(
            UUID participantId,
            SafetyPlanEntry entry,
            int number,
            Text reason,
            String markedBy,
            Role role,
            Instant markedAt)
            implements Own {}
}
