package org.throughline.outcomes.handoff.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.HandoffPolicy;
import org.throughline.outcomes.handoff.domain.Handoff.Begun;
import org.throughline.outcomes.handoff.domain.Handoff.Progress;
import org.throughline.outcomes.handoff.domain.Handoff.Visit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ConfirmFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MissFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.MissedCause;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitInFuture;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitIsConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitNotYetDue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsClosed;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsDeclined;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNotAccepted;
import org.throughline.platform.decider.Decision;

/** Whether the recipient of a handoff has seen the person; that tells whether it has arrived. */
final class FirstVisits {
    private FirstVisits() {}

    static Decision<HandoffEvent, HandoffRefusal> confirmed(Begun begun, ConfirmFirstVisit c) {
        if (c.visitedAt().isAfter(c.requestedAt())) {
            return refuse(new FirstVisitInFuture(c.handoffId()));
        }
        return switch (begun.progress()) {
            case Progress.Declined _ -> refuse(new HandoffIsDeclined(c.handoffId()));
            case Progress.Closed _ -> refuse(new HandoffIsClosed(c.handoffId()));
            case Progress.Accepted _ ->
                switch (begun.visit()) {
                    case Visit.Confirmed before when before.visitedAt().equals(c.visitedAt()) -> nothingNew();
                    case Visit.Confirmed _ -> refuse(new FirstVisitIsConfirmed(c.handoffId()));
                    // One that was thought to be missed, or was late, has taken place all the same.
                    case Visit.Expected _, Visit.Missed _ -> accept(visited(begun, c));
                };
            // Who sees a person has taken them on, whether they said so or not.
            case Progress.Waiting _, Progress.Overdue _ ->
                accept(
                        new AftercareHandoffAccepted(participant(begun), c.handoffId(), c.visitedAt(), c.requestedAt()),
                        visited(begun, c));
        };
    }

    private static AftercareFirstVisitConfirmed visited(Begun begun, ConfirmFirstVisit c) {
        return new AftercareFirstVisitConfirmed(participant(begun), c.handoffId(), c.visitedAt(), c.requestedAt());
    }

    static Decision<HandoffEvent, HandoffRefusal> missed(Begun begun, MissFirstVisit c) {
        return switch (begun.progress()) {
            case Progress.Declined _ -> refuse(new HandoffIsDeclined(c.handoffId()));
            case Progress.Closed _ -> refuse(new HandoffIsClosed(c.handoffId()));
            case Progress.Accepted accepted ->
                switch (c.cause()) {
                    case REPORTED -> missedAfter(begun, c, accepted.firstAppointment());
                    case NOT_CONFIRMED -> missedAfter(begun, c, latest(begun, accepted, c.policy()));
                };
            case Progress.Waiting _, Progress.Overdue _ ->
                c.cause() == MissedCause.REPORTED
                        ? refuse(new HandoffNotAccepted(c.handoffId()))
                        : missedAfter(begun, c, begun.firstVisitDueBy().orElse(Instant.MAX));
        };
    }

    /** Nobody is held to have missed a visit before the target, nor before their appointment could be confirmed. */
    private static Instant latest(Begun begun, Progress.Accepted accepted, HandoffPolicy policy) {
        Instant confirmedBy = accepted.firstAppointment().plus(policy.visitConfirmedWithin());
        return begun.firstVisitDueBy().filter(confirmedBy::isBefore).orElse(confirmedBy);
    }

    private static Decision<HandoffEvent, HandoffRefusal> missedAfter(Begun begun, MissFirstVisit c, Instant dueBy) {
        return switch (begun.visit()) {
            case Visit.Confirmed _ -> refuse(new FirstVisitIsConfirmed(c.handoffId()));
            case Visit.Missed _ -> nothingNew();
            case Visit.Expected _
            when c.requestedAt().isBefore(dueBy) -> refuse(new FirstVisitNotYetDue(c.handoffId(), dueBy));
            case Visit.Expected _ ->
                accept(new AftercareFirstVisitMissed(
                        participant(begun), c.handoffId(), c.cause(), begun.responsible(), c.requestedAt()));
        };
    }

    private static UUID participant(Begun begun) {
        return begun.initiated().participantId();
    }
}
