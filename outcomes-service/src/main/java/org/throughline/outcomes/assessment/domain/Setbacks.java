package org.throughline.outcomes.assessment.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUp;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportSetback;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackReported;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal.SetbackInFuture;
import org.throughline.platform.decider.Decision;

/** Somebody had a setback: it is kept, and whoever answers for the person is told in the same commit where help is needed. */
final class Setbacks {
    /** The name of its alert, which says nothing of what the setback is. */
    static final String TRIGGER = "SETBACK";

    private Setbacks() {}

    static Decision<AssessmentEvent, AssessmentRefusal> report(Assessments state, ReportSetback c) {
        if (c.happenedAt().isAfter(c.requestedAt())) {
            return refuse(new SetbackInFuture(c.setbackId()));
        }
        SetbackReported reported = new SetbackReported(
                c.participantId(),
                c.setbackId(),
                c.severity(),
                c.source(),
                c.words(),
                c.by(),
                c.happenedAt(),
                c.requestedAt());
        return switch (c.severity()) {
            case MILD -> accept(reported);
            case MODERATE ->
                raised(state, c, reported, Severity.MODERATE, c.policy().moderateWithin());
            case SEVERE -> raised(state, c, reported, Severity.HIGH, c.policy().highWithin());
        };
    }

    private static Decision<AssessmentEvent, AssessmentRefusal> raised(
            Assessments state, ReportSetback c, SetbackReported reported, Severity severity, Duration within) {
        return accept(
                reported,
                new SafetyAlertRaised(
                        c.participantId(),
                        c.alertId(),
                        c.setbackId(),
                        TRIGGER,
                        severity,
                        severity == Severity.HIGH,
                        state.owners().ownerOf(c.participantId(), c.setting()),
                        c.happenedAt(),
                        c.requestedAt(),
                        c.requestedAt().plus(within)),
                new FollowUpRequired(
                        c.participantId(),
                        c.alertId(),
                        c.setbackId(),
                        FollowUp.CLINICAL_REVIEW,
                        c.by(),
                        c.alertId(),
                        state.owners().endOfDay(c.participantId(), c.setting(), c.requestedAt())));
    }
}
