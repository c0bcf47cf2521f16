package org.throughline.treatmentplan.note.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.note.domain.MemberName;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteGroup;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.note.domain.Writing;
import org.throughline.treatmentplan.note.rest.NoteRequests.Group;
import org.throughline.treatmentplan.note.rest.NoteRequests.Line;
import org.throughline.treatmentplan.note.view.NoteList;
import org.throughline.treatmentplan.note.view.NoteReading.Known;

/** The notes of everybody in a session: a group is documented in one request, and each member has a note of their own. */
@Path("/treatment-plans/v1/sessions/{sessionId}/notes")
@RolesAllowed({"group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Notes")
public class SessionNotesResource {
    private final NoteDesk desk;
    private final NoteList list;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;

    SessionNotesResource(NoteDesk desk, NoteList list, Acting acting, Looking looking, Positions positions) {
        this.desk = desk;
        this.list = list;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
    }

    /** Ids of the notes of a group, in the order of the lines. */
    record GroupDrafted(List<MemberNote> notes) {}

    /** The note of one member. */
    record MemberNote(UUID noteId, UUID episodeId) {}

    /** Writes a note for each member: all of them, or none. */
    @POST
    @Operation(operationId = "writeGroupNotes", summary = "Document a group: a shared summary and a line per person")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GroupDrafted.class)))
    public Response write(@PathParam("sessionId") UUID sessionId, @Valid @NotNull Group request) {
        List<UUID> episodes = request.lines().stream().map(Line::episodeId).toList();
        if (episodes.stream().distinct().count() < episodes.size()) {
            throw Problems.invalid("episode-twice", "Send one line for each member", "lines.episodeId");
        }
        Envelope envelope = desk.envelope("POST sessions/notes", episodes.getFirst(), List.of(sessionId, request));
        Occasion occasion = new Occasion(Occasion.Kind.SESSION, List.of(sessionId), request.happenedAt());
        List<WriteNote> notes = request.lines().stream()
                .map(line -> desk.write(
                        CommandEdge.idFrom(envelope, "note/" + line.episodeId()),
                        line.episodeId(),
                        writing(occasion, request, line),
                        request.role()))
                .toList();
        return desk.created(
                new WriteGroup(notes),
                envelope,
                URI.create("/treatment-plans/v1/sessions/" + sessionId + "/notes"),
                new GroupDrafted(notes.stream()
                        .map(note -> new MemberNote(note.noteId(), note.episodeId()))
                        .toList()));
    }

    private static Writing writing(Occasion occasion, Group request, Line line) {
        List<MemberName> others = request.lines().stream()
                .filter(other -> !other.episodeId().equals(line.episodeId()))
                .flatMap(other -> other.called().stream())
                .map(MemberName::new)
                .toList();
        return new Writing(
                occasion,
                line.goals(),
                NoteDesk.text(line.withoutGoal()),
                List.of(new Text(request.summary())),
                NoteDesk.text(line.text()),
                others,
                request.namesConfirmed());
    }

    /** Notes about one session, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionNotes(
            UUID sessionId, List<NotePage> notes, @Nullable String next) {}

    /**
     * A page of them, whole, as they would be signed; a facilitator is shown their own.
     *
     * @param cursor {@code next} of the page before
     * @param limit notes on a page, 1 to 200
     */
    @GET
    @RolesAllowed({"group-facilitator", "clinician", "medical-director", "care-coordinator", "auditor"})
    @Operation(operationId = "readSessionNotes", summary = "The notes about a session, as they would be signed")
    public SessionNotes notes(
            @PathParam("sessionId") UUID sessionId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) int limit) {
        positions.await(list.notesRunner());
        Optional<String> after = cursor == null
                ? Optional.empty()
                : Optional.of(Cursor.parts(cursor, 1).getFirst());
        PageCut<UUID> cut =
                PageCut.of(list.ofSession(acting.organisation(), sessionId, desk.author(), after, limit + 1), limit);
        List<NotePage> notes = cut.shown().stream()
                .flatMap(this::shown)
                .map(known -> NotePage.of(known, acting.seesErrors()))
                .toList();
        looking.at(new Shown(
                "session-notes",
                notes.stream()
                        .map(note -> note.participantId().toString())
                        .distinct()
                        .toList()));
        return new SessionNotes(sessionId, notes, cut.next(last -> Cursor.of(last.toString())));
    }

    private Stream<Known> shown(UUID noteId) {
        return desk.shown(noteId, Optional.empty()).stream();
    }
}
