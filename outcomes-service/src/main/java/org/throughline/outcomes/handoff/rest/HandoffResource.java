package org.throughline.outcomes.handoff.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.AcceptHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.DeclineHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.InitiateHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReassignHandoff;
import org.throughline.outcomes.handoff.view.HandoffHistory.Shown;
import org.throughline.outcomes.handoff.view.HandoffStatus;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;

/** Responsibility passes on after a discharge. */
@Path("/outcomes/v1/handoffs")
@RolesAllowed({"care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Handoffs")
public class HandoffResource {
    private static final String POLICY = ProgrammePolicy.DEFAULT.handoff().version();

    private final HandoffDesk desk;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Clock clock;

    HandoffResource(HandoffDesk desk, CommandEdge edge, CurrentCaller caller, Clock clock) {
        this.desk = desk;
        this.edge = edge;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A handoff to begin.
     *
     * @param responsible who answers for the person until it is accepted; the caller if not given
     * @param recipient to whom, named as the consents name them
     */
    public record Beginning(
            @NotNull UUID participantId,
            @NotNull UUID episodeId,
            Optional<@Size(min = 1, max = 100) String> responsible,
            @NotBlank @Size(max = 500) String recipient) {
        @Override
        public String toString() {
            return "Beginning[redacted]";
        }
    }

    /** When the recipient sees the person for the first time. */
    public record Acceptance(@NotNull Instant firstAppointment) {}

    /** Why the recipient does not take the person on. */
    public record Declining(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Declining[redacted]";
        }
    }

    /** Who answers for the person from now on. */
    public record Reassignment(@NotBlank @Size(max = 100) String responsible) {}

    /** Id of a handoff that was begun. */
    public record Begun(UUID handoffId) {}

    /** A handoff as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID handoffId,
            UUID participantId,
            UUID episodeId,
            HandoffStatus status,
            String responsible,
            String recipient,
            boolean carriedByParticipant,
            Instant initiatedAt,
            @Nullable Instant firstAppointment) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Begun.class)))
    @Operation(operationId = "initiateHandoff", summary = "Begin to hand a discharged person over to aftercare")
    public Response initiate(@Valid @NotNull Beginning request) {
        Envelope envelope = edge.envelope("POST handoffs", request, POLICY);
        UUID handoffId = CommandEdge.idFrom(envelope, "handoff");
        HandoffCommand command = new InitiateHandoff(
                request.participantId(),
                request.episodeId(),
                handoffId,
                request.responsible().orElse(caller.get().subject()),
                new Text(request.recipient()),
                ProgrammePolicy.DEFAULT.handoff(),
                clock.instant());
        return desk.begin(command, envelope, URI.create("/outcomes/v1/handoffs/" + handoffId), new Begun(handoffId));
    }

    /**
     * One handoff.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{handoffId}")
    @Operation(operationId = "readHandoff", summary = "How far a handoff has come")
    public Entry handoff(@PathParam("handoffId") UUID handoffId, @QueryParam("knownAt") @Nullable String knownAt) {
        Shown shown = desk.look(handoffId, Instants.optional("knownAt", knownAt));
        return new Entry(
                shown.handoffId(),
                shown.participantId(),
                shown.episodeId(),
                shown.status(),
                shown.responsible(),
                shown.recipient(),
                shown.carriedByParticipant(),
                shown.initiatedAt(),
                shown.firstAppointment());
    }

    @POST
    @Path("{handoffId}/acceptance")
    @Operation(operationId = "acceptHandoff", summary = "Say that the recipient takes the person on")
    public Response accept(@PathParam("handoffId") UUID handoffId, @Valid @NotNull Acceptance request) {
        UUID episodeId = desk.known(handoffId).episodeId();
        return desk.settle(
                new AcceptHandoff(episodeId, handoffId, request.firstAppointment(), clock.instant()),
                edge.envelope("POST acceptance", List.of(handoffId, request), POLICY));
    }

    @POST
    @Path("{handoffId}/decline")
    @Operation(operationId = "declineHandoff", summary = "Say that the recipient does not take the person on")
    public Response decline(@PathParam("handoffId") UUID handoffId, @Valid @NotNull Declining request) {
        UUID episodeId = desk.known(handoffId).episodeId();
        return desk.settle(
                new DeclineHandoff(episodeId, handoffId, new Text(request.reason()), clock.instant()),
                edge.envelope("POST decline", List.of(handoffId, request), POLICY));
    }

    @POST
    @Path("{handoffId}/reassignment")
    @Operation(operationId = "reassignHandoff", summary = "Let somebody else answer for the person")
    public Response reassign(@PathParam("handoffId") UUID handoffId, @Valid @NotNull Reassignment request) {
        UUID episodeId = desk.known(handoffId).episodeId();
        return desk.settle(
                new ReassignHandoff(episodeId, handoffId, request.responsible(), clock.instant()),
                edge.envelope("POST reassignment", List.of(handoffId, request), POLICY));
    }
}
