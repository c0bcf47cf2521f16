package org.throughline.intake.retention.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.retention.RetentionDeciding;
import org.throughline.intake.retention.domain.Circumstances;
import org.throughline.intake.retention.domain.Reference;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionCommand.PlaceHold;
import org.throughline.intake.retention.domain.RetentionCommand.RequestErasure;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.intake.retention.view.CircumstancesQuery;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.CommandEdge;

/** Takes the commands about keeping and erasing. */
@RequestScoped
public class RetentionDesk {
    private final Decider<RetentionCommand, RetentionRefusal> decider;
    private final IntakeNumbers numbers;
    private final Desk desk;
    private final CircumstancesQuery circumstances;

    RetentionDesk(
            ServiceRuntime runtime,
            RetentionDeciding deciding,
            IntakeNumbers numbers,
            Desk desk,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.decider = runtime.decider(deciding);
        this.numbers = numbers;
        this.desk = desk;
        this.circumstances = new CircumstancesQuery(runtime, zone);
    }

    /** Id of a hold that was placed. */
    public record Placed(UUID holdId) {}

    /** Id of an erasure that was asked for. */
    public record Requested(UUID requestId) {}

    Circumstances circumstances(UUID participantId) {
        return circumstances.of(participantId, desk.organisation(), desk.now());
    }

    String caller() {
        return desk.caller();
    }

    Instant now() {
        return desk.now();
    }

    Response place(UUID participantId, RetentionBodies.HoldBody body) {
        Envelope envelope = desk.envelope("POST retention-holds", List.of(participantId, body), numbers.version());
        UUID holdId = CommandEdge.idFrom(envelope, "retention-hold");
        return desk.answers()
                .created(
                        decider.handle(
                                new PlaceHold(participantId, holdId, body.inWords(), desk.caller(), desk.now()),
                                envelope),
                        URI.create("/intake/v1/participants/" + participantId + "/retention"),
                        new Placed(holdId),
                        RetentionProblems::of);
    }

    Response request(UUID participantId, RetentionBodies.ErasureBody body) {
        Envelope envelope = desk.envelope("POST erasures", List.of(participantId, body), numbers.version());
        UUID requestId = CommandEdge.idFrom(envelope, "erasure");
        RequestErasure command = new RequestErasure(
                participantId,
                requestId,
                body.ground(),
                new Reference(body.authority()),
                circumstances(participantId),
                desk.caller(),
                desk.now());
        return desk.answers()
                .created(
                        decider.handle(command, envelope),
                        URI.create("/intake/v1/participants/" + participantId + "/retention"),
                        new Requested(requestId),
                        RetentionProblems::of);
    }

    Response settle(RetentionCommand command, List<?> content) {
        Envelope envelope = desk.envelope(
                "POST " + command.getClass().getSimpleName(),
                List.of(command.participantId(), content),
                numbers.version());
        return desk.answers().done(decider.handle(command, envelope), RetentionProblems::of);
    }
}
