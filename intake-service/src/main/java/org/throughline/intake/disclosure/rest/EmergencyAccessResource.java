package org.throughline.intake.disclosure.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Opens the record of a participant of another programme in an emergency. What was opened is an entry of the ledger, and is reviewed
 * as one.
 */
@Path("/intake/v1/participants/{participantId}/emergency-accesses")
@RunOnVirtualThread
@Tag(name = "Emergency access")
public class EmergencyAccessResource {
    private final EmergencyAccessDesk desk;

    EmergencyAccessResource(EmergencyAccessDesk desk) {
        this.desk = desk;
    }

    /**
     * A record that is open.
     *
     * @param disclosureId of the entry in the ledger
     * @param until when it ends by itself, this moment excluded
     */
    public record Opened(UUID disclosureId, UUID participantId, Instant until) {}

    /**
     * Needs a token that says its bearer signed in with a second factor; without one the answer is 403 {@code
     * second-factor-needed} and names what is accepted.
     */
    @POST
    @RolesAllowed({"clinician", "medical-director", "care-coordinator"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Opened.class)))
    @Operation(operationId = "openEmergencyAccess", summary = "Read the record of another programme in an emergency")
    public Response open(@PathParam("participantId") UUID participantId, @Valid @NotNull EmergencyAccessBody request) {
        return desk.open(participantId, request);
    }

    @POST
    @Path("{disclosureId}/end")
    @RolesAllowed({"clinician", "medical-director", "care-coordinator", "privacy-officer"})
    @Operation(operationId = "endEmergencyAccess", summary = "Close a record that was opened in an emergency")
    public Response end(@PathParam("participantId") UUID participantId, @PathParam("disclosureId") UUID disclosureId) {
        return desk.end(participantId, disclosureId);
    }
}
