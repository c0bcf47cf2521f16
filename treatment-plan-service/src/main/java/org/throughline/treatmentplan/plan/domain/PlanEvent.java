package org.throughline.treatmentplan.plan.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Credential;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Facts about one treatment plan, and what other services told that it rests on. */
public sealed interface PlanEvent {

    /** Facts about the plan of one person. */
    sealed interface AboutPlan extends PlanEvent {
        UUID participantId();

        UUID planId();
    }

    /** Facts that add to what a draft says. */
    sealed interface Written extends AboutPlan {}

    /** Facts about what is due when. */
    sealed interface Timed extends AboutPlan {}

    /** Told by intake. */
    sealed interface OfEpisode extends PlanEvent {
        UUID participantId();

        UUID episodeId();
    }

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId, Instant admittedAt) implements OfEpisode {}

    /** Told by intake: an episode is over. */
    record EpisodeClosed(UUID participantId, UUID episodeId, Instant closedAt) implements OfEpisode {}

    /** Told by intake: an episode that was over goes on. */
    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt) implements OfEpisode {}

    /** Told by scheduling: how a credential of a clinician stands from a day on. */
    record CredentialTold(UUID clinicianId, Credential credential, ZoneId zone) implements PlanEvent {}

    /** The episode has its plan; there is no second one beside it. */
    record EpisodePlanReserved(UUID episodeId, UUID planId) implements PlanEvent {}

    record TreatmentPlanOpened(UUID participantId, UUID episodeId, UUID planId, Instant dueBy) implements AboutPlan {}

    record ProblemIdentified(UUID participantId, UUID planId, UUID problemId, Text problem, String author)
            implements Written {}

    record GoalSet(UUID participantId, UUID planId, UUID goalId, GoalText statement, String instrument, int targetScore)
            implements Written {}

    /** A measurable step toward a goal, and the problem it answers. */
    record ObjectiveSet(
            UUID participantId, UUID planId, UUID problemId, UUID goalId, Objective objective, String author)
            implements Written {}

    record InterventionPlanned(
            UUID participantId, UUID planId, UUID goalId, UUID interventionId, Intervention intervention, String author)
            implements Written {}

    /**
     * A version was handed over for signature.
     *
     * @param weeklyMinutes all interventions together
     * @param belowLevel whether that is less than the programme's level of care asks
     */
    record PlanSubmitted(
            UUID participantId,
            UUID planId,
            int version,
            String author,
            String contentHash,
            List<Role> requiredSignatures,
            int weeklyMinutes,
            boolean belowLevel,
            Instant submittedAt)
            implements AboutPlan {
        public PlanSubmitted {
            requiredSignatures = List.copyOf(requiredSignatures);
        }
    }

    record PlanSigned(
            UUID participantId,
            UUID planId,
            int version,
            String signer,
            Role role,
            Instant signedAt,
            String contentHash)
            implements AboutPlan {}

    /** The participant would not sign, and said why; it counts in place of the signature. */
    record ParticipantSignatureDeclined(
            UUID participantId, UUID planId, int version, Text reason, String recordedBy, Instant declinedAt)
            implements AboutPlan {}

    record TreatmentPlanActivated(UUID participantId, UUID planId, int version, Instant effectiveAt)
            implements AboutPlan {}

    /**
     * A version took effect while signatures are outstanding.
     *
     * @param signaturesDueBy when they are overdue
     * @param policyVersion that says so
     */
    record PlanActivatedProvisionally(
            UUID participantId,
            UUID planId,
            int version,
            Text reason,
            String activatedBy,
            Instant effectiveAt,
            Instant signaturesDueBy,
            String policyVersion)
            implements AboutPlan {}

    /** No version took effect in time. */
    record PlanOverdue(UUID participantId, UUID planId, Instant dueBy) implements Timed {}

    /** A version that is in effect provisionally was not signed by all in time; it stays in effect. */
    record PlanSignaturesOverdue(UUID participantId, UUID planId, int version, Instant dueBy) implements Timed {}

    /** The episode ended; nothing of the plan is due any more. */
    record PlanConcluded(UUID participantId, UUID planId, Instant concludedAt) implements Timed {}

    /** The episode goes on, and the plan with it. */
    record PlanReopened(UUID participantId, UUID planId, Instant reopenedAt) implements Timed {}

    /**
     * The next version was begun.
     *
     * @param version the new one
     */
    record TreatmentPlanRevised(
            UUID participantId,
            UUID planId,
            int version,
            List<UUID> withdrawn,
            Text reason,
            String author,
            Instant revisedAt)
            implements AboutPlan {
        public TreatmentPlanRevised {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    record GoalStatusUpdated(
            UUID participantId,
            UUID planId,
            UUID goalId,
            GoalStatus status,
            List<EvidenceReference> evidence,
            String updatedBy,
            Instant updatedAt)
            implements AboutPlan {
        public GoalStatusUpdated {
            evidence = List.copyOf(evidence);
        }
    }
}
