package org.throughline.outcomes.timeline.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The facts a timeline shows, each with the fields it reads of what was published.
 *
 * <p>Text people wrote stays in the record of its service; the timeline shows what happened, when, and the figures.
 */
public sealed interface TimelineFact {
    /** Whose timeline. */
    UUID participantId();

    record ConsentGranted(UUID participantId, UUID consentId, String kind, Instant signedAt) implements TimelineFact {}

    record ConsentRevoked(UUID participantId, UUID consentId, Instant revokedAt) implements TimelineFact {}

    record ParticipantAdmitted(
            UUID participantId,
            UUID episodeId,
            String programme,
            String level,
            String track,
            Instant admittedAt,
            String primaryClinician)
            implements TimelineFact {}

    record EpisodeClosed(UUID participantId, UUID episodeId, String type, Instant closedAt) implements TimelineFact {}

    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt) implements TimelineFact {}

    record SessionAttended(
            UUID participantId,
            UUID sessionId,
            String kind,
            Instant start,
            int creditedMinutes,
            String status,
            boolean lateEntry)
            implements TimelineFact {}

    record SessionMissed(UUID participantId, UUID sessionId, String kind, Instant start, boolean excused)
            implements TimelineFact {}

    record MakeUpBooked(UUID participantId, UUID missedSessionId, UUID sessionId, Instant start)
            implements TimelineFact {}

    record MakeUpCompleted(UUID participantId, UUID missedSessionId, UUID sessionId, Instant completedAt)
            implements TimelineFact {}

    record DoseAtRisk(
            UUID participantId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int bookedMinutes,
            int requiredMinutes,
            int requiredDays)
            implements TimelineFact {}

    record WeeklyDoseMet(
            UUID participantId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays)
            implements TimelineFact {}

    record WeeklyDoseShort(
            UUID participantId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays)
            implements TimelineFact {}

    record DoseRestated(UUID participantId, LocalDate week, int deliveredMinutes, int deliveredDays, boolean met)
            implements TimelineFact {}

    record TreatmentPlanOpened(UUID participantId, UUID planId, Instant dueBy) implements TimelineFact {}

    record PlanSigned(UUID participantId, UUID planId, int version, String role, Instant signedAt)
            implements TimelineFact {}

    record TreatmentPlanActivated(UUID participantId, UUID planId, int version, Instant effectiveAt)
            implements TimelineFact {}

    record LevelOfCareDecided(
            UUID participantId,
            UUID decisionId,
            String decision,
            String from,
            String to,
            List<Basis> evidence,
            String decidedBy,
            Instant decidedAt)
            implements TimelineFact {
        public LevelOfCareDecided {
            evidence = List.copyOf(evidence);
        }
    }

    record DischargeInitiated(UUID participantId, UUID episodeId, String type, Instant initiatedAt)
            implements TimelineFact {}

    record AftercarePlanSigned(UUID participantId, UUID aftercarePlanId, Instant signedAt) implements TimelineFact {}

    record DischargeCompleted(UUID participantId, UUID episodeId, String type, String finalLevel, Instant completedAt)
            implements TimelineFact {}

    record AssessmentRecorded(
            UUID participantId,
            UUID assessmentId,
            String instrument,
            boolean scorable,
            int total,
            boolean prorated,
            String band,
            String point,
            Instant administeredAt)
            implements TimelineFact {}

    record AssessmentReceivedUnscored(UUID participantId, UUID assessmentId, String instrument, Instant administeredAt)
            implements TimelineFact {}

    /** Another assessment stands in its place. */
    record AssessmentCorrected(
            UUID participantId, UUID assessmentId, String instrument, UUID supersededBy, Instant correctedAt)
            implements TimelineFact {}

    /** It should not be in this record; what it said is not shown. */
    record AssessmentEnteredInError(UUID participantId, UUID assessmentId, Instant markedAt) implements TimelineFact {}

    record ReliableChangeDetected(
            UUID participantId,
            String instrument,
            UUID baselineAssessmentId,
            UUID assessmentId,
            int from,
            int to,
            String status)
            implements TimelineFact {}

    record SafetyAlertRaised(UUID participantId, UUID alertId, String trigger, String severity, Instant dueBy)
            implements TimelineFact {}

    record SafetyAlertAcknowledged(UUID participantId, UUID alertId) implements TimelineFact {}

    record SafetyAlertResolved(UUID participantId, UUID alertId) implements TimelineFact {}

    record AftercareHandoffInitiated(
            UUID participantId, UUID handoffId, String responsible, boolean carriedByParticipant)
            implements TimelineFact {}

    /** Something of who somebody is was corrected; what it is now stays with intake. */
    record ParticipantDetailsChanged(UUID participantId, List<String> fields, Instant effectiveFrom)
            implements TimelineFact {
        public ParticipantDetailsChanged {
            fields = List.copyOf(fields);
        }
    }

    /** About two records, in the timelines of both. Nothing is moved from one to the other. */
    sealed interface OfBoth extends TimelineFact {
        /** Whose record goes on. */
        UUID survivorId();

        /** Whose record is no longer added to. */
        UUID retiredId();

        @Override
        default UUID participantId() {
            return survivorId();
        }
    }

    /** They are one person's. */
    record ParticipantsLinked(UUID survivorId, UUID retiredId, Instant linkedAt) implements OfBoth {}

    /** They are not, after all. */
    record ParticipantsUnlinked(UUID survivorId, UUID retiredId, Instant unlinkedAt) implements OfBoth {}

    /** A fact a decision cites: where it stands, and the fingerprint by which anyone can check it. */
    record Basis(String service, String stream, long version, String fingerprint) {}
}
