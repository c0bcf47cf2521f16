package org.throughline.intake.reaction;

import java.util.List;
import java.util.Optional;
import org.throughline.intake.privacyrequest.PrivacyRequestCatalogue;
import org.throughline.intake.privacyrequest.PrivacyRequestDeciding;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.LetTimePass;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.Answered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** A demand that nobody answered in time is overdue, which the privacy officer sees. */
public final class PrivacyDeadlines implements TimerPolicy<PrivacyRequestEvent>, TimerFiring {
    private static final String DUE = "privacy-due";

    private final Decider<PrivacyRequestCommand, PrivacyRequestRefusal> requests;
    private final History<PrivacyRequestEvent> history;

    /** Sends to whoever keeps demands. */
    public PrivacyDeadlines(ServiceRuntime runtime, PrivacyRequestDeciding deciding) {
        this.requests = runtime.decider(deciding);
        this.history = runtime.history(PrivacyRequestCatalogue.EVENTS);
    }

    @Override
    public String name() {
        return "privacy_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<PrivacyRequestEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case PrivacyRequestReceived e -> List.of(TimerChange.schedule(stream, DUE, e.dueAt()));
            case PrivacyRequestExtended e -> List.of(TimerChange.schedule(stream, DUE, e.dueAt()));
            case Answered _ -> List.of(TimerChange.cancelAll(stream, DUE));
            case PrivacyRequestEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        String stream = StreamName.of(fired.timer().stream());
        for (Recorded<PrivacyRequestEvent> recorded :
                history.readable(stream, fired.organisation(), Optional.empty())) {
            if (recorded.event() instanceof PrivacyRequestReceived received) {
                LetTimePass command = new LetTimePass(
                        received.participantId(),
                        received.requestId(),
                        fired.timer().due());
                Reacting.settle(requests.handle(command, fired.envelope(Clocks.RULES)), _ -> false);
            }
        }
    }
}
