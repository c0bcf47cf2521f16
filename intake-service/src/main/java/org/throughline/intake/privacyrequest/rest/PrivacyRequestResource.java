package org.throughline.intake.privacyrequest.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.intake.domain.Text;
import org.throughline.intake.privacyrequest.domain.AccessDenialGround;
import org.throughline.intake.privacyrequest.domain.AmendmentDenialGround;
import org.throughline.intake.privacyrequest.domain.DeliveryFormat;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyAccess;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.EndRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ExtendPrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.FulfilAccess;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.FulfilAccounting;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.StateDisagreement;

/** What a participant demands about their record, and how it is answered. */
@Path("/intake/v1/participants/{participantId}/privacy-requests")
@RolesAllowed("privacy-officer")
@RunOnVirtualThread
@Tag(name = "Privacy requests")
public class PrivacyRequestResource {
    private final PrivacyRequestDesk desk;

    PrivacyRequestResource(PrivacyRequestDesk desk) {
        this.desk = desk;
    }

    /** Words somebody said or wrote. */
    public record Words(
            @NotBlank @Size(max = Text.LENGTH_MAX) String words) {
        @Override
        public String toString() {
            return "Words[redacted]";
        }
    }

    /** How the participant got it. */
    public record Delivery(@NotNull DeliveryFormat format) {}

    /** Why access is denied. */
    public record AccessDenial(@NotNull AccessDenialGround ground) {}

    /** Why an amendment is denied. */
    public record AmendmentDenial(@NotNull AmendmentDenialGround ground) {}

    /**
     * How a restriction ends.
     *
     * @param asked whether the participant asked for it or agreed
     */
    public record RestrictionEnd(boolean asked) {}

    @POST
    @RolesAllowed({"intake", "care-coordinator", "privacy-officer"})
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PrivacyRequestDesk.Received.class)))
    @Operation(operationId = "receivePrivacyRequest", summary = "Record what a participant demands")
    public Response receive(
            @PathParam("participantId") UUID participantId, @Valid @NotNull PrivacyRequestBody request) {
        return desk.receive(participantId, request);
    }

    @POST
    @Path("{requestId}/extension")
    @Operation(operationId = "extendPrivacyRequest", summary = "Put an answer off, once, with a reason")
    public Response extend(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull Words request) {
        return settle(
                new ExtendPrivacyRequest(
                        participantId, requestId, new Text(request.words()), desk.handling(), desk.now()),
                request);
    }

    @POST
    @Path("{requestId}/access-fulfilment")
    @Operation(operationId = "fulfilAccess", summary = "Record that the participant got what they asked to see")
    public Response fulfilAccess(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull Delivery request) {
        return settle(
                new FulfilAccess(participantId, requestId, request.format(), desk.handling(), desk.now()), request);
    }

    @POST
    @Path("{requestId}/access-denial")
    @Operation(operationId = "denyAccess", summary = "Deny access on a ground of the law")
    public Response denyAccess(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull AccessDenial request) {
        return settle(new DenyAccess(participantId, requestId, request.ground(), desk.handling(), desk.now()), request);
    }

    @POST
    @Path("{requestId}/accounting-fulfilment")
    @Operation(operationId = "fulfilAccounting", summary = "Record that the participant got the list of disclosures")
    public Response fulfilAccounting(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull Delivery request) {
        return settle(
                new FulfilAccounting(participantId, requestId, request.format(), desk.handling(), desk.now()), request);
    }

    @POST
    @Path("{requestId}/amendment-acceptance")
    @Operation(operationId = "acceptAmendment", summary = "Agree to change the record")
    public Response acceptAmendment(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull Words request) {
        return settle(
                new AcceptAmendment(participantId, requestId, new Text(request.words()), desk.handling(), desk.now()),
                request);
    }

    @POST
    @Path("{requestId}/amendment-denial")
    @Operation(operationId = "denyAmendment", summary = "Leave the record as it is, on a ground of the law")
    public Response denyAmendment(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull AmendmentDenial request) {
        return settle(
                new DenyAmendment(participantId, requestId, request.ground(), desk.handling(), desk.now()), request);
    }

    @POST
    @Path("{requestId}/disagreement")
    @RolesAllowed({"intake", "care-coordinator", "privacy-officer"})
    @Operation(operationId = "stateDisagreement", summary = "Keep what the participant says to a denied amendment")
    public Response disagree(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull Words request) {
        return settle(
                new StateDisagreement(participantId, requestId, new Text(request.words()), desk.handling(), desk.now()),
                request);
    }

    @POST
    @Path("{requestId}/restriction-acceptance")
    @Operation(operationId = "acceptRestriction", summary = "Agree not to disclose what the demand names")
    public Response acceptRestriction(
            @PathParam("participantId") UUID participantId, @PathParam("requestId") UUID requestId) {
        return settle(new AcceptRestriction(participantId, requestId, desk.handling(), desk.now()), "");
    }

    @POST
    @Path("{requestId}/restriction-denial")
    @Operation(operationId = "denyRestriction", summary = "Do not agree to a restriction, with a reason")
    public Response denyRestriction(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull Words request) {
        return settle(
                new DenyRestriction(participantId, requestId, new Text(request.words()), desk.handling(), desk.now()),
                request);
    }

    @POST
    @Path("{requestId}/restriction-end")
    @Operation(operationId = "endRestriction", summary = "Let a restriction hold no more")
    public Response endRestriction(
            @PathParam("participantId") UUID participantId,
            @PathParam("requestId") UUID requestId,
            @Valid @NotNull RestrictionEnd request) {
        return settle(
                new EndRestriction(participantId, requestId, request.asked(), desk.handling(), desk.now()), request);
    }

    private Response settle(PrivacyRequestCommand command, Object request) {
        return desk.settle("POST " + command.getClass().getSimpleName(), command, List.of(request));
    }
}
