package org.throughline.outcomes.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.alert.domain.AlertCommand;
import org.throughline.outcomes.alert.domain.AlertCommand.EscalateAlert;
import org.throughline.outcomes.alert.domain.AlertRefusal;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.outcomes.assessment.domain.AlertEvent.EscalationCause;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertAcknowledged;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertEscalated;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertResolved;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.AlertPolicy;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** An alert nobody acknowledged in time moves on to the medical director on duty, again and again until somebody does. */
public final class AlertDeadlines implements TimerPolicy<AlertEvent>, TimerFiring {
    private static final String DUE = "alert-due";
    private static final String STREAM = "alert/";

    private final Decider<AlertCommand, AlertRefusal> alerts;
    private final String escalateTo;

    /**
     * Watches deadlines.
     *
     * @param escalateTo who gets what nobody saw to
     */
    public AlertDeadlines(Decider<AlertCommand, AlertRefusal> alerts, String escalateTo) {
        this.alerts = alerts;
        this.escalateTo = escalateTo;
    }

    @Override
    public String name() {
        return "alert_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<AlertEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case SafetyAlertRaised e -> List.of(TimerChange.schedule(stream, DUE, e.dueBy()));
            case SafetyAlertEscalated e -> List.of(TimerChange.schedule(stream, DUE, e.dueBy()));
            case SafetyAlertAcknowledged _, SafetyAlertResolved _ -> List.of(TimerChange.cancelAll(stream, DUE));
            case FollowUpRequired _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        AlertPolicy policy = ProgrammePolicy.DEFAULT.alert();
        UUID alertId = UUID.fromString(StreamName.of(fired.timer().stream()).substring(STREAM.length()));
        EscalateAlert command = new EscalateAlert(
                alertId,
                escalateTo,
                EscalationCause.DEADLINE_PASSED,
                policy,
                fired.timer().due());
        Reacting.settle(alerts.handle(command, fired.envelope(policy.version())), AlertDeadlines::overtaken);
    }

    /** Somebody saw to it meanwhile. */
    private static boolean overtaken(AlertRefusal refusal) {
        return switch (refusal) {
            case AlertRefusal.AlertIsAcknowledged _, AlertRefusal.AlertIsResolved _ -> true;
            // Raised again or escalated meanwhile, with a later deadline, which has a timer of its own.
            case AlertRefusal.AlertNotYetDue _ -> true;
            case AlertRefusal.AlertUnknown _, AlertRefusal.AlertNeedsOwner _, AlertRefusal.ResolverIsRecorder _ ->
                false;
        };
    }
}
