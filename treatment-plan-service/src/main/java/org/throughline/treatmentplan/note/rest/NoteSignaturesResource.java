package org.throughline.treatmentplan.note.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNotes;
import org.throughline.treatmentplan.note.rest.NoteRequests.Signatures;
import org.throughline.treatmentplan.note.rest.NoteRequests.Signing;

/** Several notes signed in one act, each over its own hash. */
@Path("/treatment-plans/v1/note-signatures")
@RolesAllowed({"group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Notes")
public class NoteSignaturesResource {
    private final NoteDesk desk;

    NoteSignaturesResource(NoteDesk desk) {
        this.desk = desk;
    }

    /** All of them are signed, or none. */
    @POST
    @Operation(operationId = "signNotes", summary = "Sign several notes in one act, each by its own hash")
    public Response sign(@Valid @NotNull Signatures request) {
        List<UUID> ids = request.notes().stream().map(Signing::noteId).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw Problems.invalid("note-twice", "Name each note once", "notes.noteId");
        }
        List<SignNote> notes = request.notes().stream()
                .map(note -> desk.sign(note.noteId(), note.contentHash(), request.role()))
                .toList();
        return desk.done(
                new SignNotes(notes),
                desk.envelope(
                        "POST note-signatures", desk.written(ids.getFirst()).episodeId(), request));
    }
}
