package org.throughline.outcomes.reaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.HandoffPolicy;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MarkHandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MissFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.MissedCause;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/**
 * A handoff that nobody accepted in time is marked overdue, and a first visit that nobody confirmed in time missed, so that
 * somebody calls.
 */
public final class HandoffDeadlines implements TimerPolicy<HandoffEvent>, TimerFiring {
    private static final String DUE = "handoff-due";
    private static final String VISIT_DUE = "first-visit-due";
    private static final String STREAM = "handoff/";
    private static final HandoffPolicy POLICY = ProgrammePolicy.DEFAULT.handoff();

    private final Decider<HandoffCommand, HandoffRefusal> handoffs;
    private final History<HandoffEvent> history;

    /** Watches deadlines. */
    public HandoffDeadlines(ServiceRuntime runtime, HandoffDeciding deciding) {
        this.handoffs = runtime.decider(deciding);
        this.history = runtime.history(HandoffCatalogue.CATALOGUE);
    }

    @Override
    public String name() {
        return "handoff_deadlines";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<TimerChange> on(Recorded<HandoffEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case AftercareHandoffInitiated e ->
                List.of(TimerChange.schedule(stream, DUE, e.initiatedAt().plus(POLICY.acceptedWithin())));
            case AftercarePackagePrepared e -> List.of(TimerChange.schedule(stream, VISIT_DUE, e.firstVisitDueBy()));
            case AftercareHandoffAccepted e ->
                List.of(
                        TimerChange.cancelAll(stream, DUE),
                        TimerChange.schedule(
                                stream, VISIT_DUE, e.firstAppointment().plus(POLICY.visitConfirmedWithin())));
            case AftercareFirstVisitConfirmed _ -> List.of(TimerChange.cancelAll(stream, VISIT_DUE));
            case AftercareHandoffDeclined _, AftercareHandoffClosed _ ->
                List.of(TimerChange.cancelAll(stream, DUE), TimerChange.cancelAll(stream, VISIT_DUE));
            case HandoffEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        UUID handoffId = UUID.fromString(StreamName.of(fired.timer().stream()).substring(STREAM.length()));
        for (Delivered<HandoffEvent> delivered :
                history.of(StreamName.of(fired.timer().stream()), fired.organisation())) {
            if (delivered instanceof Recorded<HandoffEvent> recorded
                    && recorded.event() instanceof AftercareHandoffInitiated begun) {
                HandoffCommand command = command(begun.episodeId(), handoffId, fired);
                Reacting.settle(
                        handoffs.handle(command, fired.envelope(POLICY.version())), HandoffDeadlines::overtaken);
            }
        }
    }

    private static HandoffCommand command(UUID episodeId, UUID handoffId, TimerFired fired) {
        Instant due = fired.timer().due();
        return fired.timer().purpose().equals(VISIT_DUE)
                ? new MissFirstVisit(episodeId, handoffId, MissedCause.NOT_CONFIRMED, POLICY, due)
                : new MarkHandoffOverdue(episodeId, handoffId, POLICY, due);
    }

    /** Somebody answered meanwhile, or there is a later deadline, which has a timer of its own. */
    private static boolean overtaken(HandoffRefusal refusal) {
        return switch (refusal) {
            case HandoffRefusal.HandoffIsAccepted _,
                    HandoffRefusal.HandoffIsDeclined _,
                    HandoffRefusal.HandoffIsClosed _,
                    HandoffRefusal.FirstVisitIsConfirmed _,
                    HandoffRefusal.FirstVisitNotYetDue _ -> true;
            case HandoffRefusal.EpisodeNotDischarged _,
                    HandoffRefusal.EpisodeHasHandoff _,
                    HandoffRefusal.HandoffNeedsResponsible _,
                    HandoffRefusal.HandoffExists _,
                    HandoffRefusal.HandoffUnknown _,
                    HandoffRefusal.HandoffNotAccepted _,
                    HandoffRefusal.FirstVisitInFuture _,
                    HandoffRefusal.HandoffNotYetDue _ -> false;
        };
    }
}
