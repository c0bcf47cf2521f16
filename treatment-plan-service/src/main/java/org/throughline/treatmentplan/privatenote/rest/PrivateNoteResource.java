package org.throughline.treatmentplan.privatenote.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.treatmentplan.privatenote.rest.PrivateNoteRequests.Destruction;
import org.throughline.treatmentplan.privatenote.rest.PrivateNoteRequests.Release;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteReading.Known;

/** One note that is kept apart. Whoever has no say about it is told that there is none. */
@Path("/treatment-plans/v1/private-notes/{noteId}")
@RolesAllowed("clinician")
@RunOnVirtualThread
@Tag(name = "Private notes")
public class PrivateNoteResource {
    private final PrivateNoteDesk desk;

    PrivateNoteResource(PrivateNoteDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "readPrivateNote", summary = "A note of one's own")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PrivateNotePage.class)))
    public Response read(@PathParam("noteId") UUID noteId) {
        Known known = desk.own(noteId);
        desk.show(known);
        return Response.ok(PrivateNotePage.of(known))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    /**
     * On a consent to just its kind of notes, or on the order of a court. A medical director does it, with a reason, for an author
     * who has left. The answer is what is handed over.
     */
    @POST
    @Path("releases")
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(
            operationId = "releasePrivateNote",
            summary = "Give a note to somebody outside, and enter it in the ledger")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReleasedNote.class)))
    public Response release(@PathParam("noteId") UUID noteId, @Valid @NotNull Release request) {
        return desk.release(noteId, request);
    }

    /** Its key is destroyed, so no copy of it opens any more. Nobody brings it back. */
    @POST
    @Path("destruction")
    @Operation(operationId = "destroyPrivateNote", summary = "Have a note of one's own destroyed")
    public Response destroy(@PathParam("noteId") UUID noteId, @Valid @NotNull Destruction request) {
        return desk.destroy(noteId, request);
    }
}
