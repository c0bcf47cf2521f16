package org.throughline.treatmentplan.note.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.note.domain.MemberName;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteCommand.AddAddendum;
import org.throughline.treatmentplan.note.domain.NoteCommand.CountersignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.MarkEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteCommand.RefileNote;
import org.throughline.treatmentplan.note.domain.Writing;
import org.throughline.treatmentplan.note.rest.NoteRequests.Refiling;
import org.throughline.treatmentplan.note.rest.NoteRequests.Saying;
import org.throughline.treatmentplan.note.rest.NoteRequests.Signature;
import org.throughline.treatmentplan.note.rest.NoteRequests.Words;
import org.throughline.treatmentplan.note.view.NoteReading.Known;

/** One note: written anew while it is a draft, signed, countersigned and added to. */
@Path("/treatment-plans/v1/notes/{noteId}")
@RolesAllowed({"group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Notes")
public class NoteResource {
    private final NoteDesk desk;
    private final Acting acting;
    private final Looking looking;

    NoteResource(NoteDesk desk, Acting acting, Looking looking) {
        this.desk = desk;
        this.acting = acting;
        this.looking = looking;
    }

    /**
     * One note; a facilitator is shown their own, and what was entered in error only who answers for the record.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"group-facilitator", "clinician", "medical-director", "care-coordinator", "auditor"})
    @Operation(operationId = "readNote", summary = "What a note says, with its addenda and how it came about")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NotePage.class)))
    public Response note(@PathParam("noteId") UUID noteId, @QueryParam("knownAt") @Nullable String knownAt) {
        Known known = desk.shown(noteId, Instants.optional("knownAt", knownAt)).orElseThrow(this::unknown);
        looking.at(
                new Shown("note", List.of(known.note().written().participantId().toString())));
        return Response.ok(NotePage.of(known, acting.seesErrors()))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }

    /** What was said of the group as a whole stays. */
    @PUT
    @Operation(operationId = "rewriteNote", summary = "Write a draft anew")
    public Response rewrite(@PathParam("noteId") UUID noteId, @Valid @NotNull Words request) {
        Written written = desk.written(noteId);
        Writing writing = new Writing(
                written.content().occasion(),
                request.goals(),
                NoteDesk.text(request.withoutGoal()),
                written.content().summary(),
                NoteDesk.text(request.text()),
                request.others().stream().map(MemberName::new).toList(),
                request.namesConfirmed());
        return desk.done(
                desk.rewrite(written, writing),
                desk.envelope("PUT notes", written.episodeId(), List.of(noteId, request)));
    }

    @POST
    @Path("signature")
    @Operation(operationId = "signNote", summary = "Sign exactly what you were shown")
    public Response sign(@PathParam("noteId") UUID noteId, @Valid @NotNull Signature request) {
        return desk.done(
                desk.sign(noteId, request.contentHash(), request.role()),
                desk.envelope("POST notes/signature", desk.written(noteId).episodeId(), List.of(noteId, request)));
    }

    @POST
    @Path("countersignature")
    @Operation(operationId = "countersignNote", summary = "Approve what somebody wrote who may not sign alone")
    public Response countersign(@PathParam("noteId") UUID noteId, @Valid @NotNull Signature request) {
        UUID episodeId = desk.written(noteId).episodeId();
        return desk.done(
                new CountersignNote(
                        noteId,
                        request.contentHash(),
                        acting.subject(),
                        desk.clinician(),
                        acting.in(request.role()),
                        desk.policy(episodeId),
                        desk.now()),
                desk.envelope("POST notes/countersignature", episodeId, List.of(noteId, request)));
    }

    /** Id of an addendum that was recorded. */
    record Added(UUID addendumId) {}

    @POST
    @Path("addenda")
    @Operation(operationId = "addToNote", summary = "Add to a note that was signed")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Added.class)))
    public Response add(@PathParam("noteId") UUID noteId, @Valid @NotNull Saying request) {
        Envelope envelope =
                desk.envelope("POST notes/addenda", desk.written(noteId).episodeId(), List.of(noteId, request));
        UUID addendumId = CommandEdge.idFrom(envelope, "addendum");
        return desk.created(
                new AddAddendum(
                        noteId,
                        addendumId,
                        new Text(request.text()),
                        acting.subject(),
                        acting.in(request.role()),
                        desk.now()),
                envelope,
                URI.create("/treatment-plans/v1/notes/" + noteId),
                new Added(addendumId));
    }

    /** It is kept, and hidden from every ordinary read. */
    @POST
    @Path("error")
    @Operation(operationId = "markNoteEnteredInError", summary = "Say that a note should not have been written")
    public Response mark(@PathParam("noteId") UUID noteId, @Valid @NotNull Saying request) {
        Written written = desk.written(noteId);
        return desk.done(
                mark(written, request.text(), request.role()),
                desk.envelope("POST notes/error", written.episodeId(), List.of(noteId, request)));
    }

    private MarkEnteredInError mark(Written written, String reason, Optional<Role> role) {
        return new MarkEnteredInError(
                written.noteId(),
                written.participantId(),
                written.content().occasion().inSession(),
                new Text(reason),
                acting.subject(),
                acting.in(role),
                desk.now());
    }

    /** It is marked as entered in error where it is, and a draft where it belongs, in one act. */
    @POST
    @Path("refiling")
    @Operation(operationId = "refileNote", summary = "Move a note from the wrong person's record into the right one")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EpisodeNotesResource.Drafted.class)))
    public Response refile(@PathParam("noteId") UUID noteId, @Valid @NotNull Refiling request) {
        Written written = desk.written(noteId);
        Envelope envelope = desk.envelope("POST notes/refiling", written.episodeId(), List.of(noteId, request));
        UUID refiledAs = CommandEdge.idFrom(envelope, "note");
        Words words = request.words();
        List<Text> said = words.text().isPresent()
                ? NoteDesk.text(words.text())
                : List.of(written.content().text());
        Writing writing = new Writing(
                written.content().occasion(),
                words.goals(),
                NoteDesk.text(words.withoutGoal()),
                written.content().summary(),
                said,
                words.others().stream().map(MemberName::new).toList(),
                words.namesConfirmed());
        return desk.created(
                new RefileNote(
                        mark(written, request.reason(), request.role()),
                        desk.write(refiledAs, request.episodeId(), writing, request.role())),
                envelope,
                URI.create("/treatment-plans/v1/notes/" + refiledAs),
                new EpisodeNotesResource.Drafted(refiledAs));
    }
}
