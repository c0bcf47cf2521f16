package org.throughline.outcomes.alert.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.alert.domain.AlertCommand.AcknowledgeAlert;
import org.throughline.outcomes.alert.domain.AlertCommand.EscalateAlert;
import org.throughline.outcomes.alert.domain.AlertCommand.ResolveAlert;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertIsAcknowledged;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertIsResolved;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertNeedsOwner;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertNotYetDue;
import org.throughline.outcomes.alert.domain.AlertRefusal.AlertUnknown;
import org.throughline.outcomes.alert.domain.AlertRefusal.ResolverIsRecorder;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.outcomes.assessment.domain.AlertEvent.EscalationCause;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertAcknowledged;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertEscalated;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertResolved;
import org.throughline.platform.decider.Decision;

/**
 * An obligation a critical answer created.
 *
 * <p>It has an owner from the first moment. Somebody acknowledges it in time or it moves on to another owner; it ends with
 * what was done about it, said by somebody who did not record the answers, where policy wants that.
 */
public sealed interface Alert {
    Alert NONE = new None();

    /** Who recorded the assessments that raised it. */
    Set<String> recorders();

    record None() implements Alert {
        @Override
        public Set<String> recorders() {
            return Set.of();
        }
    }

    /** Nobody acknowledged it yet. */
    record Open(UUID participantId, Set<String> recorders, String owner, Instant dueBy) implements Alert {
        public Open {
            recorders = Set.copyOf(recorders);
        }
    }

    /** Somebody sees to it. */
    record Acknowledged(UUID participantId, Set<String> recorders, String by) implements Alert {
        public Acknowledged {
            recorders = Set.copyOf(recorders);
        }
    }

    /** Something was done about it. */
    record Resolved(UUID participantId, Set<String> recorders, String by) implements Alert {
        public Resolved {
            recorders = Set.copyOf(recorders);
        }
    }

    static Decision<AlertEvent, AlertRefusal> decide(Alert alert, AlertCommand command) {
        return switch (command) {
            case AcknowledgeAlert c -> acknowledge(alert, c);
            case EscalateAlert c -> escalate(alert, c);
            case ResolveAlert c -> resolve(alert, c);
        };
    }

    /** Applies one fact. An alert that is raised again is open again. */
    static Alert evolve(Alert alert, AlertEvent event) {
        return switch (event) {
            case SafetyAlertRaised e -> new Open(e.participantId(), alert.recorders(), e.owner(), e.dueBy());
            case FollowUpRequired e
            when alert instanceof Open open ->
                new Open(open.participantId(), joined(open.recorders(), e.recorder()), open.owner(), open.dueBy());
            case FollowUpRequired e ->
                throw new IllegalStateException("a follow-up comes with an open alert: " + e.alertId());
            case SafetyAlertAcknowledged e -> new Acknowledged(e.participantId(), alert.recorders(), e.by());
            case SafetyAlertEscalated e -> new Open(e.participantId(), alert.recorders(), e.to(), e.dueBy());
            case SafetyAlertResolved e -> new Resolved(e.participantId(), alert.recorders(), e.by());
        };
    }

    private static Set<String> joined(Set<String> recorders, String recorder) {
        Set<String> all = new HashSet<>(recorders);
        all.add(recorder);
        return all;
    }

    private static Decision<AlertEvent, AlertRefusal> acknowledge(Alert alert, AcknowledgeAlert c) {
        return switch (alert) {
            case None _ -> refuse(new AlertUnknown(c.alertId()));
            case Resolved _ -> refuse(new AlertIsResolved(c.alertId()));
            case Acknowledged done when done.by().equals(c.by()) -> nothingNew();
            case Acknowledged _ -> refuse(new AlertIsAcknowledged(c.alertId()));
            case Open open ->
                accept(new SafetyAlertAcknowledged(open.participantId(), c.alertId(), c.by(), c.requestedAt()));
        };
    }

    private static Decision<AlertEvent, AlertRefusal> escalate(Alert alert, EscalateAlert c) {
        return switch (alert) {
            case None _ -> refuse(new AlertUnknown(c.alertId()));
            case Resolved _ -> refuse(new AlertIsResolved(c.alertId()));
            case Acknowledged _ -> refuse(new AlertIsAcknowledged(c.alertId()));
            case Open open -> escalateOpen(open, c);
        };
    }

    private static Decision<AlertEvent, AlertRefusal> escalateOpen(Open open, EscalateAlert c) {
        if (c.to().isBlank()) {
            return refuse(new AlertNeedsOwner(c.alertId()));
        }
        boolean undelivered = c.cause() == EscalationCause.NOT_DELIVERED;
        if (!undelivered && c.requestedAt().isBefore(open.dueBy())) {
            return refuse(new AlertNotYetDue(c.alertId(), open.dueBy()));
        }
        if (undelivered && open.owner().equals(c.to())) {
            return nothingNew();
        }
        Instant dueBy = c.requestedAt().plus(c.policy().escalatesAgainAfter());
        return accept(
                new SafetyAlertEscalated(open.participantId(), c.alertId(), c.cause(), c.to(), c.requestedAt(), dueBy));
    }

    private static Decision<AlertEvent, AlertRefusal> resolve(Alert alert, ResolveAlert c) {
        return switch (alert) {
            case None _ -> refuse(new AlertUnknown(c.alertId()));
            case Resolved done when done.by().equals(c.by()) -> nothingNew();
            case Resolved _ -> refuse(new AlertIsResolved(c.alertId()));
            case Open open -> resolveStanding(open, open.participantId(), c);
            case Acknowledged seen -> resolveStanding(seen, seen.participantId(), c);
        };
    }

    private static Decision<AlertEvent, AlertRefusal> resolveStanding(Alert alert, UUID participantId, ResolveAlert c) {
        if (!c.policy().recorderMayResolve() && alert.recorders().contains(c.by())) {
            return refuse(new ResolverIsRecorder(c.alertId()));
        }
        return accept(new SafetyAlertResolved(participantId, c.alertId(), c.by(), c.requestedAt(), c.action()));
    }
}
