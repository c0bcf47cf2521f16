package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.instrument.domain.Safety.Action;

/** Facts about one alert. The first two are decided with the answers that raise it, hence beside them. */
public sealed interface AlertEvent extends AssessmentEvent {
    UUID participantId();

    UUID alertId();

    /** How soon it must be met. */
    enum Severity {
        HIGH,
        MODERATE,
        LOW
    }

    /** What has to be done about it on the same day. */
    enum FollowUp {
        STRUCTURED_INTERVIEW,
        ASK_AGAIN,
        SAFETY_PLAN,
        CLINICAL_REVIEW,
        PRESCRIBER_REVIEW,
        MEDICAL_CHECK,
        USE_REVIEW;

        static FollowUp of(Action action) {
            return switch (action) {
                case STRUCTURED_INTERVIEW -> STRUCTURED_INTERVIEW;
                case SAFETY_PLAN -> SAFETY_PLAN;
                case CLINICAL_REVIEW -> CLINICAL_REVIEW;
                case PRESCRIBER_REVIEW -> PRESCRIBER_REVIEW;
                case MEDICAL_CHECK -> MEDICAL_CHECK;
                case USE_REVIEW -> USE_REVIEW;
            };
        }
    }

    /** Why an alert moves on to somebody else. */
    enum EscalationCause {
        DEADLINE_PASSED,
        NOT_DELIVERED
    }

    /**
     * Something asks for somebody to act.
     *
     * @param shownAt when the person showed it, by an answer or otherwise; it may have been recorded well after that
     */
    record SafetyAlertRaised(
            UUID participantId,
            UUID alertId,
            UUID assessmentId,
            String trigger,
            Severity severity,
            boolean pages,
            String owner,
            Instant shownAt,
            Instant raisedAt,
            Instant dueBy)
            implements AlertEvent {}

    /** Due by the end of the facility's day. The recorder is kept, since another person may have to resolve it. */
    record FollowUpRequired(
            UUID participantId,
            UUID alertId,
            UUID assessmentId,
            FollowUp followUp,
            String recorder,
            UUID monitoringId,
            Instant dueBy)
            implements AlertEvent {}

    record SafetyAlertAcknowledged(UUID participantId, UUID alertId, String by, Instant at) implements AlertEvent {}

    record SafetyAlertEscalated(
            UUID participantId, UUID alertId, EscalationCause cause, String to, Instant at, Instant dueBy)
            implements AlertEvent {}

    record SafetyAlertResolved(UUID participantId, UUID alertId, String by, Instant at, Text action)
            implements AlertEvent {}
}
