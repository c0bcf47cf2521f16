package org.throughline.intake.consent.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.consent.domain.Consent;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.consent.domain.DeclinedConsent;
import org.throughline.intake.consent.view.ConsentHistory;
import org.throughline.intake.edge.Acting;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;

/** Takes the commands about consents, and finds those of a participant. */
@RequestScoped
public class ConsentDesk {
    private final Decider<ConsentCommand, ConsentRefusal> decider;
    private final ConsentHistory history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    ConsentDesk(
            ServiceRuntime runtime,
            ConsentDeciding deciding,
            CommandEdge edge,
            Acting acting,
            Looking looking,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.history = new ConsentHistory(runtime);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
    }

    String caller() {
        return acting.subject();
    }

    Instant now() {
        return clock.instant();
    }

    Envelope envelope(String operation, UUID participantId, Object request, String policy) {
        return edge.envelope(operation, List.of(participantId, request), policy);
    }

    Response file(ConsentCommand command, Envelope envelope, String what, Object body) {
        URI location = URI.create("/intake/v1/participants/" + command.participantId() + "/" + what);
        return answers.created(decider.handle(command, envelope), location, body, ConsentProblems::of);
    }

    Response settle(ConsentCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), ConsentProblems::of);
    }

    List<Consent> look(UUID participantId, Optional<Instant> knownAt) {
        looking.at(new Shown("consents", List.of(participantId.toString())));
        return history.of(participantId, acting.organisation(), knownAt);
    }

    List<DeclinedConsent> lookAtDeclined(UUID participantId, Optional<Instant> knownAt) {
        looking.at(new Shown("declined-consents", List.of(participantId.toString())));
        return history.declined(participantId, acting.organisation(), knownAt);
    }
}
