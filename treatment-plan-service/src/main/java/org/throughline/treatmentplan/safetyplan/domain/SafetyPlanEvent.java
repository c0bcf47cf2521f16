package org.throughline.treatmentplan.safetyplan.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Facts about the safety plan of one person, and what scheduling told that they rest on. */
public sealed interface SafetyPlanEvent {

    /** What this service decided. */
    sealed interface Own extends SafetyPlanEvent {
        UUID participantId();
    }

    /** Told by scheduling: what an authority allows a clinician. */
    record CredentialTold(UUID clinicianId, Credential credential, ZoneId zone) implements SafetyPlanEvent {}

    /**
     * An interview showed danger, so a safety plan is to be agreed, or agreed anew.
     *
     * @param raisedAt when the alert was raised; what was agreed before does not answer it
     * @param dueBy when it is due, with everything that called for it
     * @param policyVersion of the number that says so
     */
    record SafetyPlanFellDue(UUID participantId, UUID alertId, Instant raisedAt, Instant dueBy, String policyVersion)
            implements Own {}

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
}
