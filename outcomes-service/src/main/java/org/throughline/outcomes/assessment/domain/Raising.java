package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUp;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerNoted;
import org.throughline.outcomes.assessment.domain.CriticalAnswer.Given;
import org.throughline.outcomes.assessment.domain.CriticalAnswer.NotAsked;
import org.throughline.outcomes.assessment.domain.CriticalAnswer.Unanswered;
import org.throughline.outcomes.instrument.domain.Trigger;

/**
 * What follows from a critical answer, in the same commit as the answers.
 *
 * <p>Every positive answer raises an alert and obliges to a structured interview the same day. It pages at the first
 * occurrence where the person stands, on a rise, at a high answer, or when no interview was held lately; otherwise it
 * joins the monitoring under way. No answer where one was asked for is asked again the same day.
 */
final class Raising {
    private final Assessments state;
    private final Submit submit;

    private Raising(Assessments state, Submit submit) {
        this.state = state;
        this.submit = submit;
    }

    static List<AssessmentEvent> of(Assessments state, Submit submit, CriticalAnswer critical) {
        Raising raising = new Raising(state, submit);
        return switch (critical) {
            case NotAsked _ -> List.of();
            case Unanswered _ -> raising.askAgain();
            case Given given when given.positive() -> raising.positive(given);
            case Given given -> List.of(raising.noted(given, raising.monitoring(given, submit.assessmentId())));
        };
    }

    private List<AssessmentEvent> askAgain() {
        return List.of(
                alert(Trigger.CRITICAL_ITEM_UNANSWERED, Severity.LOW, false),
                followUp(FollowUp.ASK_AGAIN, submit.alertId()));
    }

    private List<AssessmentEvent> positive(Given given) {
        boolean pages = pages(given);
        UUID monitoring = pages ? submit.alertId() : monitoring(given, submit.alertId());
        return List.of(
                noted(given, monitoring),
                alert(given.item().trigger(), severity(given, pages), pages),
                followUp(FollowUp.STRUCTURED_INTERVIEW, monitoring));
    }

    private boolean pages(Given given) {
        SafetyHistory history = state.safety();
        Trigger trigger = given.item().trigger();
        boolean rise = history.previous(trigger, administeredAt())
                .map(before -> given.answer() > before.answer())
                .orElse(true);
        return rise
                || given.high()
                || history.firstIn(submit.setting().scope(), trigger)
                || !history.interviewedWithin(submit.policy().interviewHolds(), submit.requestedAt());
    }

    private static Severity severity(Given given, boolean pages) {
        if (given.high()) {
            return Severity.HIGH;
        }
        return pages ? Severity.MODERATE : Severity.LOW;
    }

    private UUID monitoring(Given given, UUID otherwise) {
        return state.safety()
                .monitoring(submit.setting().scope(), given.item().trigger())
                .orElse(otherwise);
    }

    private CriticalAnswerNoted noted(Given given, UUID monitoring) {
        return new CriticalAnswerNoted(
                submit.participantId(),
                submit.assessmentId(),
                given.item().trigger(),
                given.answer(),
                submit.setting().scope(),
                monitoring,
                administeredAt());
    }

    private SafetyAlertRaised alert(Trigger trigger, Severity severity, boolean pages) {
        return new SafetyAlertRaised(
                submit.participantId(),
                submit.alertId(),
                submit.assessmentId(),
                trigger,
                severity,
                pages,
                state.owners().ownerOf(submit.participantId(), submit.setting()),
                submit.requestedAt(),
                dueBy(severity));
    }

    private FollowUpRequired followUp(FollowUp followUp, UUID monitoring) {
        return new FollowUpRequired(
                submit.participantId(),
                submit.alertId(),
                submit.assessmentId(),
                followUp,
                submit.submission().author(),
                monitoring,
                endOfDay());
    }

    private Instant dueBy(Severity severity) {
        return switch (severity) {
            case HIGH -> submit.requestedAt().plus(submit.policy().highWithin());
            case MODERATE -> submit.requestedAt().plus(submit.policy().moderateWithin());
            case LOW -> endOfDay();
        };
    }

    private Instant endOfDay() {
        ZoneId zone = state.owners().zoneOf(submit.participantId(), submit.setting());
        return submit.requestedAt()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** A time in the future cannot be, so it would misplace the answer among the others. */
    private Instant administeredAt() {
        Instant said = submit.submission().administeredAt();
        return said.isAfter(submit.requestedAt()) ? submit.requestedAt() : said;
    }
}
