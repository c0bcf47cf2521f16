package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.CriticalAnswers.Given;

/**
 * Whether a critical answer raises an alert, and whom it reaches.
 *
 * @param history what the person answered before
 * @param submit what arrived
 * @param administeredAt when it was answered
 */
record Paging(SafetyHistory history, Submit submit, Instant administeredAt) {

    /** Every positive answer does; where only a rise counts, one that rose. */
    boolean raises(Given given) {
        return given.positive()
                && switch (given.item().call()) {
                    case MONITORED, PAGE, WORKLIST -> true;
                    case WORKLIST_ON_RISE -> rose(given, false);
                };
    }

    boolean pages(Given given) {
        return switch (given.item().call()) {
            case MONITORED -> asksForSomebodyNow(given);
            case PAGE -> true;
            case WORKLIST, WORKLIST_ON_RISE -> false;
        };
    }

    private boolean asksForSomebodyNow(Given given) {
        return rose(given, true)
                || given.high()
                || history.firstIn(submit.setting().scope(), given.item().trigger())
                || !history.interviewedWithin(submit.policy().interviewHolds(), submit.requestedAt());
    }

    private boolean rose(Given given, boolean otherwise) {
        return history.previous(given.item().trigger(), administeredAt)
                .map(before -> given.answer() > before.answer())
                .orElse(otherwise);
    }

    Severity severity(Given given) {
        if (given.high()) {
            return Severity.HIGH;
        }
        return pages(given) ? Severity.MODERATE : Severity.LOW;
    }
}
