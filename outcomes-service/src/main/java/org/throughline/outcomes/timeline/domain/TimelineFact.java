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

    /** It says which episode of care it belongs to. */
    sealed interface OfEpisode extends TimelineFact {
        UUID episodeId();
    }

    /** How much care a week of an episode held, at the time it was said. */
    sealed interface OfWeek extends OfEpisode {
        /** First day of the week, a Monday at the facility. */
        LocalDate week();

        int deliveredMinutes();

        /** Days on which minutes were delivered. */
        int deliveredDays();

        int requiredMinutes();

        int requiredDays();
    }

    /** It is a part of a treatment plan. */
    sealed interface OfPlan extends TimelineFact {
        UUID planId();
    }

    /** It is a part of a handoff. */
    sealed interface OfHandoff extends TimelineFact {
        UUID handoffId();
    }

    record ConsentGranted(UUID participantId, UUID consentId, String kind, Instant signedAt) implements TimelineFact {}

    record ConsentRevoked(UUID participantId, UUID consentId, Instant revokedAt) implements TimelineFact {}

    record ConsentExpired(UUID participantId, UUID consentId, Instant expiredAt) implements TimelineFact {}

    record WaitlistPlaced(UUID participantId, UUID entryId, UUID track, Instant placedAt) implements TimelineFact {}

    record WaitlistRemoved(UUID participantId, UUID entryId, UUID track, String cause, Instant removedAt)
            implements TimelineFact {}

    record CrisisEscalationRaised(UUID participantId, UUID escalationId, String kind, Instant raisedAt)
            implements TimelineFact {}

    record CrisisEscalationResolved(UUID participantId, UUID escalationId, Instant resolvedAt)
            implements TimelineFact {}

    record ParticipantAdmitted(
            UUID participantId,
            UUID episodeId,
            String programme,
            String level,
            String track,
            Instant admittedAt,
            String primaryClinician)
            implements OfEpisode {}

    record EpisodeClosed(UUID participantId, UUID episodeId, String type, Instant closedAt) implements OfEpisode {}

    record EpisodeReopened(UUID participantId, UUID episodeId, Instant reopenedAt) implements OfEpisode {}

    /** Care is paused from one day until another, both at the facility; why stays with intake. */
    record EpisodeHeld(UUID participantId, UUID episodeId, LocalDate from, LocalDate until, Instant heldAt)
            implements OfEpisode {}

    record EpisodeResumed(UUID participantId, UUID episodeId, LocalDate on, Instant resumedAt) implements OfEpisode {}

    record SessionAttended(
            UUID participantId,
            UUID episodeId,
            UUID sessionId,
            String kind,
            Instant start,
            int creditedMinutes,
            String status,
            boolean lateEntry)
            implements OfEpisode {}

    record SessionMissed(
            UUID participantId, UUID episodeId, UUID sessionId, String kind, Instant start, boolean excused)
            implements OfEpisode {}

    record MakeUpBooked(UUID participantId, UUID episodeId, UUID missedSessionId, UUID sessionId, Instant start)
            implements OfEpisode {}

    record MakeUpCompleted(
            UUID participantId, UUID episodeId, UUID missedSessionId, UUID sessionId, Instant completedAt)
            implements OfEpisode {}

    record DoseAtRisk(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int bookedMinutes,
            int requiredMinutes,
            int requiredDays)
            implements OfWeek {}

    record WeeklyDoseMet(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays)
            implements OfWeek {}

    record WeeklyDoseShort(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays)
            implements OfWeek {}

    record DoseRestated(
            UUID participantId,
            UUID episodeId,
            LocalDate week,
            int deliveredMinutes,
            int deliveredDays,
            int requiredMinutes,
            int requiredDays,
            boolean partial,
            boolean met)
            implements OfWeek {}

    /**
     * So many absences that the plan is to be looked at.
     *
     * @param date of the latest that counts, at the facility
     * @param occurrence how often it has come to this in the episode, from 1
     */
    record AttendanceThresholdBreached(
            UUID participantId, UUID episodeId, String rule, LocalDate date, int count, int limit, int occurrence)
            implements OfEpisode {}

    /**
     * It did not come to this, after all.
     *
     * @param occurrence the first of those that do not stand
     */
    record AttendanceThresholdWithdrawn(UUID participantId, UUID episodeId, String rule, int occurrence)
            implements OfEpisode {}

    record TreatmentPlanOpened(UUID participantId, UUID episodeId, UUID planId, Instant dueBy)
            implements OfEpisode, OfPlan {}

    record PlanSigned(UUID participantId, UUID planId, int version, String role, Instant signedAt) implements OfPlan {}

    record TreatmentPlanActivated(UUID participantId, UUID planId, int version, Instant effectiveAt)
            implements OfPlan {}

    record LevelOfCareDecided(
            UUID participantId,
            UUID episodeId,
            UUID decisionId,
            String decision,
            String from,
            String to,
            List<Basis> evidence,
            String decidedBy,
            Instant decidedAt)
            implements OfEpisode {
        public LevelOfCareDecided {
            evidence = List.copyOf(evidence);
        }
    }

    record DischargeInitiated(UUID participantId, UUID episodeId, String type, Instant initiatedAt)
            implements OfEpisode {}

    record AftercarePlanSigned(UUID participantId, UUID episodeId, UUID aftercarePlanId, Instant signedAt)
            implements OfEpisode {}

    record DischargeCompleted(UUID participantId, UUID episodeId, String type, String finalLevel, Instant completedAt)
            implements OfEpisode {}

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

    /** Nobody saw to it in time, or nobody was told of it, so it moved on. */
    record SafetyAlertEscalated(UUID participantId, UUID alertId, String cause, String to, Instant dueBy)
            implements TimelineFact {}

    record SafetyAlertResolved(UUID participantId, UUID alertId) implements TimelineFact {}

    record AftercareHandoffInitiated(
            UUID participantId, UUID episodeId, UUID handoffId, String responsible, boolean carriedByParticipant)
            implements OfEpisode, OfHandoff {}

    record AftercareHandoffAccepted(UUID participantId, UUID handoffId, Instant firstAppointment)
            implements OfHandoff {}

    record AftercareHandoffDeclined(UUID participantId, UUID handoffId) implements OfHandoff {}

    record AftercareHandoffReassigned(UUID participantId, UUID handoffId, String responsible) implements OfHandoff {}

    record AftercareHandoffOverdue(UUID participantId, UUID handoffId, String responsible) implements OfHandoff {}

    /** Who carries what goes along, by what the person permits now. */
    record AftercareCoverChanged(UUID participantId, UUID handoffId, boolean carriedByParticipant)
            implements OfHandoff {}

    record AftercareFirstVisitConfirmed(UUID participantId, UUID handoffId, Instant visitedAt) implements OfHandoff {}

    record AftercareFirstVisitMissed(UUID participantId, UUID handoffId, String cause, String responsible)
            implements OfHandoff {}

    record AftercareHandoffClosed(UUID participantId, UUID handoffId, String cause) implements OfHandoff {}

    record AlumniEnrolled(UUID participantId, UUID episodeId, List<FollowUpDay> followUps, Instant enrolledAt)
            implements OfEpisode {
        public AlumniEnrolled {
            followUps = List.copyOf(followUps);
        }
    }

    /**
     * On which they are asked how they are.
     *
     * @param days after the discharge
     */
    record FollowUpDay(int days, Instant from, Instant dueBy) {}

    record AlumniWithdrew(UUID participantId, UUID episodeId, String cause, Instant withdrewAt) implements OfEpisode {}

    record AlumniFollowUpRecorded(UUID participantId, UUID episodeId, int days, String status, Instant askedAt)
            implements OfEpisode {}

    record AlumniFollowUpMissed(UUID participantId, UUID episodeId, int days, Instant dueBy) implements OfEpisode {}

    record ReadmissionRequested(UUID participantId, UUID episodeId, UUID requestId, Instant requestedAt)
            implements OfEpisode {}

    record SetbackReported(
            UUID participantId, UUID setbackId, String severity, String source, Instant happenedAt, Instant reportedAt)
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
