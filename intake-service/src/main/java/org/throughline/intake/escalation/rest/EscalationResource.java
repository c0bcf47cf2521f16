package org.throughline.intake.escalation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.escalation.EscalationDeciding;
import org.throughline.intake.escalation.domain.CrisisKind;
import org.throughline.intake.escalation.domain.Escalation;
import org.throughline.intake.escalation.domain.EscalationCommand;
import org.throughline.intake.escalation.domain.EscalationCommand.RaiseEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.RecordAction;
import org.throughline.intake.escalation.domain.EscalationCommand.ResolveEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.Taken;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationRaised;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationResolved;
import org.throughline.intake.escalation.domain.EscalationRefusal;
import org.throughline.intake.escalation.view.EscalationHistory;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** Somebody who was referred needs help at once: raised, acted on, and over. */
@Path("/intake/v1/referrals/{referralId}/escalations")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Screening")
public class EscalationResource {
    private static final String POLICY = "escalation-2026-1";

    private final Decider<EscalationCommand, EscalationRefusal> decider;
    private final EscalationHistory history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    EscalationResource(ServiceRuntime runtime, CommandEdge edge, Acting acting, Looking looking, Clock clock) {
        this.decider = runtime.decider(new EscalationDeciding());
        this.history = new EscalationHistory(runtime);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
    }

    /** A crisis, and what was done about it at once. */
    public record Raising(
            @NotNull CrisisKind kind,
            @NotBlank @Size(max = Text.LENGTH_MAX) String action,
            @NotNull Instant at) {
        @Override
        public String toString() {
            return "Raising[redacted]";
        }
    }

    /** What was done, and when. */
    public record Acted(
            @NotBlank @Size(max = Text.LENGTH_MAX) String action,
            @NotNull Instant at) {
        @Override
        public String toString() {
            return "Acted[redacted]";
        }
    }

    /** Id of a crisis that was raised. */
    public record Raised(UUID escalationId) {}

    /**
     * A crisis as it is shown.
     *
     * @param actions what was done about it, oldest first
     * @param resolvedAt when it was over; absent while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            UUID escalationId,
            UUID participantId,
            CrisisKind kind,
            String raisedBy,
            Instant raisedAt,
            List<Line> actions,
            @Nullable Instant resolvedAt) {
        static Answer of(Escalation escalation, EscalationRaised raised) {
            return new Answer(
                    raised.escalationId(),
                    raised.participantId(),
                    raised.kind(),
                    raised.raisedBy(),
                    raised.raisedAt(),
                    escalation.actions().stream()
                            .map(action -> Line.of(action.taken()))
                            .toList(),
                    escalation.resolved().map(EscalationResolved::resolvedAt).orElse(null));
        }

        @Override
        public String toString() {
            return "Answer[redacted]";
        }
    }

    /** One thing that was done. */
    public record Line(String action, String by, Instant at) {
        static Line of(Taken taken) {
            return new Line(taken.action().value(), taken.by(), taken.at());
        }

        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Raised.class)))
    @Operation(operationId = "raiseEscalation", summary = "Record that somebody needs help at once")
    public Response raise(@PathParam("referralId") UUID referralId, @Valid @NotNull Raising request) {
        Envelope envelope = edge.envelope("POST escalations", List.of(referralId, request), POLICY);
        UUID id = CommandEdge.idFrom(envelope, "escalation");
        RaiseEscalation command = new RaiseEscalation(
                id, referralId, request.kind(), taken(request.action(), request.at()), clock.instant());
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/intake/v1/referrals/" + referralId + "/escalations/" + id),
                new Raised(id),
                EscalationProblems::of);
    }

    @POST
    @Path("{escalationId}/actions")
    @Operation(operationId = "recordCrisisAction", summary = "Record what was done about a crisis")
    public Response act(
            @PathParam("referralId") UUID referralId,
            @PathParam("escalationId") UUID id,
            @Valid @NotNull Acted request) {
        Envelope envelope = edge.envelope("POST actions", List.of(referralId, id, request), POLICY);
        RecordAction command = new RecordAction(
                id,
                referralId,
                CommandEdge.idFrom(envelope, "action"),
                taken(request.action(), request.at()),
                clock.instant());
        return answers.done(decider.handle(command, envelope), EscalationProblems::of);
    }

    @POST
    @Path("{escalationId}/resolution")
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(operationId = "resolveEscalation", summary = "Record what ended a crisis")
    public Response resolve(
            @PathParam("referralId") UUID referralId,
            @PathParam("escalationId") UUID id,
            @Valid @NotNull Acted request) {
        Envelope envelope = edge.envelope("POST resolution", List.of(referralId, id, request), POLICY);
        ResolveEscalation command =
                new ResolveEscalation(id, referralId, taken(request.action(), request.at()), clock.instant());
        return answers.done(decider.handle(command, envelope), EscalationProblems::of);
    }

    /**
     * One crisis.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{escalationId}")
    @Operation(operationId = "readEscalation", summary = "A crisis and what was done about it")
    public Answer escalation(
            @PathParam("referralId") UUID referralId,
            @PathParam("escalationId") UUID id,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Escalation found = history.of(referralId, id, acting.organisation(), Instants.optional("knownAt", knownAt))
                .orElseThrow(Problems::unknown);
        EscalationRaised raised = found.raised().orElseThrow(Problems::unknown);
        looking.at(new Shown("escalation", List.of(raised.participantId().toString())));
        return Answer.of(found, raised);
    }

    private Taken taken(String action, Instant at) {
        return new Taken(new Text(action), acting.subject(), at);
    }
}
