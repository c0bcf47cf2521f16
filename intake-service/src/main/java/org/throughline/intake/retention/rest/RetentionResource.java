package org.throughline.intake.retention.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.retention.domain.Reference;
import org.throughline.intake.retention.domain.RetentionCommand.ApproveErasure;
import org.throughline.intake.retention.domain.RetentionCommand.DeclineErasure;
import org.throughline.intake.retention.domain.RetentionCommand.LiftHold;
import org.throughline.intake.retention.domain.RetentionState;
import org.throughline.intake.retention.rest.RetentionBodies.DecliningBody;
import org.throughline.intake.retention.rest.RetentionBodies.ErasureBody;
import org.throughline.intake.retention.rest.RetentionBodies.HoldBody;
import org.throughline.intake.retention.rest.RetentionBodies.LiftingBody;
import org.throughline.intake.retention.view.RetentionHistory;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** How long a participant's record is kept, what keeps it longer, and its erasure, which two people decide. */
@Path("/intake/v1/participants/{participantId}")
@RolesAllowed("privacy-officer")
@RunOnVirtualThread
@Tag(name = "Retention")
public class RetentionResource {
    private final RetentionDesk retentions;
    private final RetentionHistory history;
    private final Desk desk;

    RetentionResource(RetentionDesk retentions, ServiceRuntime runtime, Desk desk) {
        this.retentions = retentions;
        this.history = new RetentionHistory(runtime);
        this.desk = desk;
    }

    /**
     * How long the record is kept, its holds and its erasures, readable after it was erased.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("retention")
    @RolesAllowed({"privacy-officer", "medical-director", "auditor"})
    @Operation(operationId = "getRetention", summary = "How long a record is kept, its holds and erasures")
    public RetentionAnswer retention(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        RetentionState state = history.of(participantId, desk.organisation(), Instants.optional("knownAt", knownAt));
        boolean known = state.birthDate().isPresent()
                || !state.holds().isEmpty()
                || !state.erasures().isEmpty();
        desk.show("retention", known ? List.of(participantId) : List.of());
        if (!known) {
            throw Problems.unknown();
        }
        return RetentionAnswer.of(participantId, state, retentions.circumstances(participantId));
    }

    @POST
    @Path("retention-holds")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RetentionDesk.Placed.class)))
    @Operation(operationId = "placeRetentionHold", summary = "Have a record kept until further notice")
    public Response place(@PathParam("participantId") UUID participantId, @Valid @NotNull HoldBody request) {
        return retentions.place(participantId, request);
    }

    @POST
    @Path("retention-holds/{holdId}/lifting")
    @Operation(operationId = "liftRetentionHold", summary = "Let a hold go")
    public Response lift(
            @PathParam("participantId") UUID participantId,
            @PathParam("holdId") UUID holdId,
            @Valid @NotNull LiftingBody request) {
        return retentions.settle(
                new LiftHold(
                        participantId,
                        holdId,
                        new Reference(request.reference()),
                        retentions.caller(),
                        retentions.now()),
                List.of(holdId, request));
    }

    @POST
    @Path("erasures")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RetentionDesk.Requested.class)))
    @Operation(operationId = "requestErasure", summary = "Ask that a record be erased")
    public Response request(@PathParam("participantId") UUID participantId, @Valid @NotNull ErasureBody request) {
        return retentions.request(participantId, request);
    }

    @POST
    @Path("erasures/{requestId}/approval")
    @RolesAllowed({"privacy-officer", "medical-director"})
    @Operation(operationId = "approveErasure", summary = "Agree, as a second person, that a record be erased")
    public Response approve(@PathParam("participantId") UUID participantId, @PathParam("requestId") UUID requestId) {
        return retentions.settle(
                new ApproveErasure(
                        participantId,
                        requestId,
                        retentions.circumstances(participantId),
                        retentions.caller(),
                        retentions.now()),
                List.of(requestId));
    }

    @POST
    @Path("erasures/{requestId}/declining")
    @RolesAllowed({"privacy-officer", "medical-director"})
    @Operation(operationId = "declineErasure", summary = "Do not agree that a record be erased")
    public Response decline(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull DecliningBody request) {
        return retentions.settle(
                new DeclineErasure(participantId, requestId, request.reason(), retentions.caller(), retentions.now()),
                List.of(requestId, request));
    }
}
