package org.throughline.outcomes.handoff.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.view.HandoffHistory;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.Problems;

/** Takes the commands about handoffs, and finds the handoff a path names. */
@RequestScoped
public class HandoffDesk {
    private final Decider<HandoffCommand, HandoffRefusal> decider;
    private final HandoffHistory history;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Answers answers = new Answers("outcomes");

    HandoffDesk(ServiceRuntime runtime, HandoffDeciding deciding, CurrentCaller caller, Looking looking) {
        this.decider = runtime.decider(deciding);
        this.history = new HandoffHistory(runtime);
        this.caller = caller;
        this.looking = looking;
    }

    Response begin(HandoffCommand command, Envelope envelope, URI location, Object body) {
        return answers.created(decider.handle(command, envelope), location, body, HandoffProblems::of);
    }

    Response settle(HandoffCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), HandoffProblems::of);
    }

    HandoffHistory.Shown known(UUID handoffId) {
        return known(handoffId, Optional.empty());
    }

    private HandoffHistory.Shown known(UUID handoffId, Optional<Instant> knownAt) {
        return history.of(handoffId, caller.get().organisation(), knownAt).orElseThrow(Problems::unknown);
    }

    HandoffHistory.Shown look(UUID handoffId, Optional<Instant> knownAt) {
        HandoffHistory.Shown shown = known(handoffId, knownAt);
        looking.at(new Shown("handoff", List.of(shown.begun().participantId().toString())));
        return shown;
    }
}
