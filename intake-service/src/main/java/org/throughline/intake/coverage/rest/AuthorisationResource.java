package org.throughline.intake.coverage.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.coverage.domain.CoverageCommand.AppealDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.ExtendAuthorisation;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordAppealDecision;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordDenial;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordGrant;
import org.throughline.intake.coverage.domain.CoverageCommand.RequestAuthorisation;
import org.throughline.intake.coverage.rest.AuthorisationRequests.AppealOutcome;
import org.throughline.intake.coverage.rest.AuthorisationRequests.Appealing;
import org.throughline.intake.coverage.rest.AuthorisationRequests.Asking;
import org.throughline.intake.coverage.rest.AuthorisationRequests.Denying;
import org.throughline.intake.coverage.rest.AuthorisationRequests.Extending;
import org.throughline.intake.coverage.rest.AuthorisationRequests.Granting;
import org.throughline.intake.domain.Text;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** What is asked of payers, and what they decide. */
@Path("/intake/v1/participants/{participantId}/authorisations")
@RolesAllowed({"intake", "care-coordinator", "utilisation-review"})
@RunOnVirtualThread
@Tag(name = "Coverage")
public class AuthorisationResource {
    private static final String ONE = "{authorisationId}";

    private final CoverageDesk desk;

    AuthorisationResource(CoverageDesk desk) {
        this.desk = desk;
    }

    /** Id of an authorisation that was asked for. */
    public record Asked(UUID authorisationId) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
    @Operation(operationId = "requestAuthorisation", summary = "Ask a payer to approve care")
    public Response request(@PathParam("participantId") UUID participantId, @Valid @NotNull Asking request) {
        Envelope envelope = desk.envelope("POST authorisations", participantId, request);
        UUID id = CommandEdge.idFrom(envelope, "authorisation");
        return desk.create(
                new RequestAuthorisation(participantId, id, request.inWords(), desk.asked()),
                envelope,
                "authorisations/" + id,
                new Asked(id));
    }

    @POST
    @Path(ONE + "/grant")
    @Operation(operationId = "recordGrant", summary = "Record what a payer approved")
    public Response grant(
            @PathParam("participantId") UUID participantId,
            @PathParam("authorisationId") UUID id,
            @Valid @NotNull Granting request) {
        Envelope envelope = desk.envelope("POST grant", participantId, id, request);
        return desk.settle(new RecordGrant(participantId, id, request.inWords(), desk.asked()), envelope);
    }

    @POST
    @Path(ONE + "/denial")
    @Operation(operationId = "recordDenial", summary = "Record that a payer said no")
    public Response deny(
            @PathParam("participantId") UUID participantId,
            @PathParam("authorisationId") UUID id,
            @Valid @NotNull Denying request) {
        Envelope envelope = desk.envelope("POST denial", participantId, id, request);
        return desk.settle(
                new RecordDenial(participantId, id, request.reason(), request.decidedAt(), desk.asked()), envelope);
    }

    @POST
    @Path(ONE + "/appeal")
    @Operation(operationId = "appealDenial", summary = "Appeal against a denial")
    public Response appeal(
            @PathParam("participantId") UUID participantId,
            @PathParam("authorisationId") UUID id,
            @Valid @NotNull Appealing request) {
        Envelope envelope = desk.envelope("POST appeal", participantId, id, request);
        Text argument = new Text(request.argument());
        return desk.settle(new AppealDenial(participantId, id, argument, desk.asked()), envelope);
    }

    @POST
    @Path(ONE + "/appeal-decision")
    @Operation(operationId = "recordAppealDecision", summary = "Record what came of an appeal")
    public Response decideAppeal(
            @PathParam("participantId") UUID participantId,
            @PathParam("authorisationId") UUID id,
            @Valid @NotNull AppealOutcome request) {
        Envelope envelope = desk.envelope("POST appeal-decision", participantId, id, request);
        return desk.settle(
                new RecordAppealDecision(participantId, id, request.inWords(), request.decidedAt(), desk.asked()),
                envelope);
    }

    @POST
    @Path(ONE + "/extension")
    @Operation(operationId = "extendAuthorisation", summary = "Record what a payer approved after a review")
    public Response extend(
            @PathParam("participantId") UUID participantId,
            @PathParam("authorisationId") UUID id,
            @Valid @NotNull Extending request) {
        Envelope envelope = desk.envelope("POST extension", participantId, id, request);
        return desk.settle(new ExtendAuthorisation(participantId, id, request.inWords(), desk.asked()), envelope);
    }

    /**
     * One authorisation with its balance.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path(ONE)
    @RolesAllowed({"intake", "care-coordinator", "utilisation-review", "clinician", "medical-director"})
    @Operation(operationId = "readAuthorisation", summary = "An authorisation and its balance")
    public CoverageAnswer.One authorisation(
            @PathParam("participantId") UUID participantId,
            @PathParam("authorisationId") UUID id,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var known = desk.look(participantId, Instants.optional("knownAt", knownAt));
        var found = known.coverage().authorisations().get(id);
        if (found == null) {
            throw Problems.unknown();
        }
        return CoverageAnswer.One.of(found, known.numbers(), desk.today(), desk.policy());
    }
}
