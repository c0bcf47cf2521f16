package org.throughline.intake.disclosure.rest;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.Finding;
import org.throughline.disclosure.domain.Words;
import org.throughline.platform.web.Instants;

/** What people of the programme tell others about a participant, by letter, by phone or in person. */
@Path("/intake/v1/participants/{participantId}")
@RunOnVirtualThread
@Tag(name = "Disclosures")
public class ManualDisclosureResource {
    private final ManualDisclosureDesk desk;

    ManualDisclosureResource(ManualDisclosureDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("disclosures")
    @RolesAllowed({
        "intake",
        "clinician",
        "medical-director",
        "care-coordinator",
        "utilisation-review",
        "privacy-officer"
    })
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ManualDisclosureAnswer.class)))
    @Operation(
            operationId = "recordManualDisclosure",
            summary = "Ask whether something may be told, and enter it in the ledger; enter what was told already")
    public Response record(
            @PathParam("participantId") UUID participantId, @Valid @NotNull ManualDisclosureBody request) {
        return desk.record(participantId, request);
    }

    /**
     * What the privacy officer found of a disclosure that was flagged, or of what was read in an emergency.
     *
     * @param reason why; it may say what a person is treated for
     */
    public record ReviewRequest(
            @NotNull Finding finding,
            @NotBlank @Size(max = Words.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "ReviewRequest[redacted]";
        }
    }

    @POST
    @Path("disclosures/{disclosureId}/review")
    @RolesAllowed("privacy-officer")
    @Operation(
            operationId = "reviewDisclosure",
            summary = "Close what was told although something spoke against it, or read in an emergency")
    public Response review(
            @PathParam("participantId") UUID participantId,
            @PathParam("disclosureId") UUID disclosureId,
            @Valid @NotNull ReviewRequest request) {
        return desk.review(participantId, disclosureId, request);
    }

    /**
     * One disclosure by a person.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("disclosures/{disclosureId}")
    @RolesAllowed({"privacy-officer", "auditor"})
    @Operation(operationId = "getManualDisclosure", summary = "What a person told, and what is written down of it")
    public ManualDisclosureAnswer disclosure(
            @PathParam("participantId") UUID participantId,
            @PathParam("disclosureId") UUID disclosureId,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return desk.one(participantId, disclosureId, Instants.optional("knownAt", knownAt));
    }
}
