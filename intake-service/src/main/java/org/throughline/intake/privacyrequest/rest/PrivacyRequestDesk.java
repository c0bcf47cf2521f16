package org.throughline.intake.privacyrequest.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.privacyrequest.PrivacyRequestDeciding;
import org.throughline.intake.privacyrequest.domain.Handling;
import org.throughline.intake.privacyrequest.domain.PrivacyPolicy;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ReceivePrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.CommandEdge;

/** Takes the commands about demands. */
@RequestScoped
public class PrivacyRequestDesk {
    private final Decider<PrivacyRequestCommand, PrivacyRequestRefusal> decider;
    private final IntakeNumbers numbers;
    private final Desk desk;

    PrivacyRequestDesk(ServiceRuntime runtime, PrivacyRequestDeciding deciding, IntakeNumbers numbers, Desk desk) {
        this.decider = runtime.decider(deciding);
        this.numbers = numbers;
        this.desk = desk;
    }

    /** Id of a demand that was recorded. */
    public record Received(UUID requestId, Instant dueAt) {}

    Handling handling() {
        return new Handling(PrivacyPolicy.of(numbers.now()), desk.caller());
    }

    Instant now() {
        return desk.now();
    }

    Response receive(UUID participantId, PrivacyRequestBody body) {
        Envelope envelope = desk.envelope("POST privacy-requests", List.of(participantId, body), numbers.version());
        UUID requestId = CommandEdge.idFrom(envelope, "privacy-request");
        var demand = body.inWords(desk.now());
        PrivacyPolicy policy = PrivacyPolicy.of(numbers.at(demand.receivedAt()));
        Handling handling = new Handling(policy, desk.caller());
        return desk.answers()
                .created(
                        decider.handle(
                                new ReceivePrivacyRequest(participantId, requestId, demand, handling, desk.now()),
                                envelope),
                        URI.create("/intake/v1/privacy-requests/" + requestId),
                        new Received(requestId, policy.due(demand.kind(), demand.receivedAt())),
                        PrivacyRequestProblems::of);
    }

    Response settle(String operation, PrivacyRequestCommand command, List<?> content) {
        Envelope envelope = desk.envelope(
                operation, List.of(command.participantId(), command.requestId(), content), numbers.version());
        return desk.answers().done(decider.handle(command, envelope), PrivacyRequestProblems::of);
    }
}
