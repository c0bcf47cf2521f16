package org.throughline.treatmentplan.plan.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Requests about one treatment plan. Ids and time come from the edge; people are named by opaque id. */
public sealed interface PlanCommand {
    UUID planId();

    Instant requestedAt();

    record OpenPlan(UUID planId, UUID episodeId, UUID participantId, PlanPolicy policy, Instant requestedAt)
            implements PlanCommand {}

    /** Requests about a plan that was opened. */
    sealed interface OfPlan extends PlanCommand {}

    record IdentifyProblem(UUID planId, UUID problemId, Text problem, String author, Instant requestedAt)
            implements OfPlan {}

    /**
     * Sets a goal with its objective.
     *
     * @param zone of the facility, in which the target date is counted
     */
    record SetGoal(
            UUID planId,
            UUID problemId,
            UUID goalId,
            GoalText statement,
            Objective objective,
            ZoneId zone,
            String author,
            Instant requestedAt)
            implements OfPlan {}

    record PlanIntervention(
            UUID planId,
            UUID goalId,
            UUID interventionId,
            Intervention intervention,
            String author,
            Instant requestedAt)
            implements OfPlan {}

    record SubmitPlan(UUID planId, int version, String author, PlanPolicy policy, Instant requestedAt)
            implements OfPlan {}

    /**
     * Signs a version.
     *
     * @param clinicianId by which scheduling tells of the signer's credentials
     * @param contentHash of what the signer was shown
     */
    record SignPlan(
            UUID planId,
            int version,
            String signer,
            UUID clinicianId,
            Role role,
            String contentHash,
            Instant requestedAt)
            implements OfPlan {}

    record DeclineParticipantSignature(UUID planId, int version, Text reason, String recordedBy, Instant requestedAt)
            implements OfPlan {}

    /**
     * Begins the next version.
     *
     * @param version that is revised
     * @param withdrawn problems, goals and interventions the next version leaves out, with what hangs on them
     */
    record RevisePlan(UUID planId, int version, List<UUID> withdrawn, Text reason, String author, Instant requestedAt)
            implements OfPlan {
        public RevisePlan {
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Puts a submitted version into effect while signatures are outstanding; they have a deadline then. */
    record ActivateProvisionally(
            UUID planId, int version, Text reason, String activatedBy, PlanPolicy policy, Instant requestedAt)
            implements OfPlan {}

    /** Asks what is late by now. */
    record LetTimePass(UUID planId, Instant requestedAt) implements OfPlan {}

    /** The episode has ended; nothing of the plan is due any more. */
    record ConcludePlan(UUID planId, Instant requestedAt) implements OfPlan {}

    /** The episode goes on. */
    record ReopenPlan(UUID planId, Instant requestedAt) implements OfPlan {}

    record UpdateGoalStatus(
            UUID planId,
            UUID goalId,
            GoalStatus status,
            List<EvidenceReference> evidence,
            String updatedBy,
            Instant requestedAt)
            implements OfPlan {
        /** Most facts one status rests on. */
        public static final int EVIDENCE_MAX = 50;

        public UpdateGoalStatus {
            evidence = List.copyOf(evidence);
            if (evidence.size() > EVIDENCE_MAX) {
                throw new IllegalArgumentException("a status rests on at most " + EVIDENCE_MAX + " facts");
            }
        }
    }
}
