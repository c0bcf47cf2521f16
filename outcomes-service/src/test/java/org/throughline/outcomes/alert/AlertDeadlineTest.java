package org.throughline.outcomes.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.outcomes.alert.domain.Alert;
import org.throughline.outcomes.alert.domain.AlertCommand;
import org.throughline.outcomes.alert.domain.AlertCommand.EscalateAlert;
import org.throughline.outcomes.alert.domain.AlertRefusal;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertNotYetDue;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.outcomes.assessment.domain.AlertEvent.EscalationCause;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertEscalated;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.AlertPolicy;
import org.throughline.platform.testkit.Scenario;
import org.throughline.platform.timer.TimerId;

/** An alert nobody acknowledges in time moves on. */
class AlertDeadlineTest {
    private static final UUID PARTICIPANT = new UUID(1, 1);
    private static final UUID ALERT = new UUID(1, 2);
    private static final Instant RAISED = Instant.parse("2026-03-02T12:00:00Z");
    private static final AlertPolicy POLICY = ProgrammePolicy.DEFAULT.alert();

    private final Scenario<AlertCommand, Alert, AlertEvent, AlertRefusal> alert = Scenario.of(new AlertDeciding());

    private static SafetyAlertRaised raised(Instant dueBy) {
        return new SafetyAlertRaised(
                PARTICIPANT,
                ALERT,
                new UUID(1, 3),
                "PHQ9_ITEM9",
                Severity.HIGH,
                true,
                "clinician-1",
                RAISED,
                RAISED,
                dueBy);
    }

    private static EscalateAlert escalate(Instant at) {
        return new EscalateAlert(ALERT, "director-1", EscalationCause.DEADLINE_PASSED, POLICY, at);
    }

    /** Clocks tell microseconds, the log and its timers milliseconds. */
    @ParameterizedTest(name = "{0} ns past the millisecond")
    @ValueSource(ints = {0, 1, 1_000, 123_456, 999_999})
    void it_is_due_when_its_timer_fires(int fraction) {
        Instant dueBy = RAISED.plus(Duration.ofMinutes(15)).plusNanos(fraction);
        Instant fires = new TimerId("alert/" + ALERT, "due", dueBy).due();
        alert.given(raised(dueBy))
                .when(escalate(fires))
                .thenAccepted(new SafetyAlertEscalated(
                        PARTICIPANT,
                        ALERT,
                        EscalationCause.DEADLINE_PASSED,
                        "director-1",
                        fires,
                        fires.plus(POLICY.escalatesAgainAfter())));
    }

    @Test
    void before_its_deadline_it_stays_with_its_owner() {
        Instant dueBy = RAISED.plus(Duration.ofMinutes(15));
        alert.given(raised(dueBy)).when(escalate(dueBy.minusNanos(1))).thenRefused(new AlertNotYetDue(ALERT, dueBy));
    }
}
