package org.throughline.outcomes.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.HandoffPolicy;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MarkHandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
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

/** A handoff that nobody accepted in time is marked overdue, so that somebody calls. */
public final class HandoffDeadlines implements TimerPolicy<HandoffEvent>, TimerFiring {
    private static final String DUE = "handoff-due";
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
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<HandoffEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case AftercareHandoffInitiated e ->
                List.of(TimerChange.schedule(stream, DUE, e.initiatedAt().plus(POLICY.acceptedWithin())));
            case AftercareHandoffAccepted _, AftercareHandoffDeclined _ -> List.of(TimerChange.cancelAll(stream, DUE));
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
                var command = new MarkHandoffOverdue(
                        begun.episodeId(), handoffId, POLICY, fired.timer().due());
                Reacting.settle(
                        handoffs.handle(command, fired.envelope(POLICY.version())), HandoffDeadlines::overtaken);
            }
        }
    }

    /** The recipient answered meanwhile. */
    private static boolean overtaken(HandoffRefusal refusal) {
        return switch (refusal) {
            case HandoffRefusal.HandoffIsAccepted _, HandoffRefusal.HandoffIsDeclined _ -> true;
            case HandoffRefusal.EpisodeNotDischarged _,
                    HandoffRefusal.EpisodeHasHandoff _,
                    HandoffRefusal.HandoffNeedsResponsible _,
                    HandoffRefusal.HandoffExists _,
                    HandoffRefusal.HandoffUnknown _,
                    HandoffRefusal.HandoffNotYetDue _ -> false;
        };
    }
}
