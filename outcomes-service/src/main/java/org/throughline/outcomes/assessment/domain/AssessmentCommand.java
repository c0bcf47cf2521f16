package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSeverity;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackSource;
import org.throughline.outcomes.domain.ProgrammePolicy.SafetyPolicy;
import org.throughline.outcomes.domain.Text;

/** Requests about the assessments of one person. Neither consent nor an episode is asked for. */
public sealed interface AssessmentCommand {
    UUID participantId();

    Instant requestedAt();

    /** Requests that bring answers. Whatever is wrong with them, a positive critical answer is kept and raised. */
    sealed interface Submit extends AssessmentCommand {
        UUID assessmentId();

        /** The alert to raise, should the answers call for one. */
        UUID alertId();

        Submission submission();

        CareSetting setting();

        SafetyPolicy policy();
    }

    record RecordAssessment(
            UUID participantId,
            UUID assessmentId,
            UUID alertId,
            Submission submission,
            CareSetting setting,
            SafetyPolicy policy,
            Instant requestedAt)
            implements Submit {}

    /** The corrected answers are an assessment of their own; the old one stays visible, marked as corrected. */
    record CorrectAssessment(
            UUID participantId,
            UUID assessmentId,
            UUID alertId,
            UUID supersedes,
            Text reason,
            Submission submission,
            CareSetting setting,
            SafetyPolicy policy,
            Instant requestedAt)
            implements Submit {}

    /** The person answers by a link, which is used by it. */
    record ReportByLink(
            UUID participantId,
            UUID invitationId,
            UUID assessmentId,
            UUID alertId,
            Submission submission,
            CareSetting setting,
            SafetyPolicy policy,
            Instant requestedAt)
            implements Submit {
        ReportByLink answering(List<Integer> answers) {
            return new ReportByLink(
                    participantId,
                    invitationId,
                    assessmentId,
                    alertId,
                    submission.answering(answers),
                    setting,
                    policy,
                    requestedAt);
        }
    }

    /**
     * Somebody had a setback.
     *
     * @param alertId the alert to raise, should it call for one
     * @param words what was told; one text or none
     */
    record ReportSetback(
            UUID participantId,
            UUID setbackId,
            UUID alertId,
            SetbackSeverity severity,
            SetbackSource source,
            List<Text> words,
            String by,
            Instant happenedAt,
            CareSetting setting,
            SafetyPolicy policy,
            Instant requestedAt)
            implements AssessmentCommand {
        public ReportSetback {
            words = List.copyOf(words);
        }
    }

    record MarkEnteredInError(UUID participantId, UUID assessmentId, String by, Text reason, Instant requestedAt)
            implements AssessmentCommand {}

    /** A structured suicide-risk interview (C-SSRS) was held; it meets the obligation a positive answer created. */
    record NoteInterview(UUID participantId, UUID interviewId, String by, Instant heldAt, Instant requestedAt)
            implements AssessmentCommand {}
}
