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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.note.domain.MemberName;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.note.domain.Writing;
import org.throughline.treatmentplan.note.rest.NoteRequests.Drafting;
import org.throughline.treatmentplan.note.rest.NoteRequests.Words;
import org.throughline.treatmentplan.note.view.NoteList;
import org.throughline.treatmentplan.note.view.NoteList.Place;
import org.throughline.treatmentplan.note.view.NoteList.Row;
import org.throughline.treatmentplan.note.view.NoteState;

/** The notes of an episode. */
@Path("/treatment-plans/v1/episodes/{episodeId}/notes")
@RolesAllowed({"group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Notes")
public class EpisodeNotesResource {
    private static final Set<NoteState> ORDINARY =
            Set.of(NoteState.DRAFT, NoteState.AWAITING_COUNTERSIGNATURE, NoteState.SIGNED);

    private final NoteDesk desk;
    private final NoteList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;

    EpisodeNotesResource(
            NoteDesk desk, NoteList list, ServiceRuntime runtime, Acting acting, Looking looking, Positions positions) {
        this.desk = desk;
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
    }

    /** Id of a note that was recorded. */
    record Drafted(UUID noteId) {}

    /** Without a text it is made of goals and attendance, and marked so. */
    @POST
    @Operation(operationId = "writeNote", summary = "Write a note about a session or a contact")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Drafted.class)))
    public Response write(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Drafting request) {
        if (request.sessionId().isPresent() != (request.kind() == Occasion.Kind.SESSION)) {
            throw Problems.invalid(
                    "occasion-ambiguous", "Name the session where it is one, and there alone", "kind", "sessionId");
        }
        Envelope envelope = desk.envelope("POST episodes/notes", episodeId, List.of(episodeId, request));
        UUID noteId = CommandEdge.idFrom(envelope, "note");
        Words words = request.words();
        Writing writing = new Writing(
                new Occasion(request.kind(), request.sessionId().stream().toList(), request.happenedAt()),
                words.goals(),
                NoteDesk.text(words.withoutGoal()),
                List.of(),
                NoteDesk.text(words.text()),
                words.others().stream().map(MemberName::new).toList(),
                words.namesConfirmed());
        return desk.created(
                desk.write(noteId, episodeId, writing, request.role()),
                envelope,
                URI.create("/treatment-plans/v1/notes/" + noteId),
                new Drafted(noteId));
    }

    /** Notes, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotesPage(
            UUID episodeId,
            UUID participantId,
            List<Row> notes,
            @Nullable String next,
            Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param state only those that stand so; without it, all but those entered in error
     * @param cursor {@code next} of the page before
     * @param limit notes on a page, 1 to 200
     */
    @GET
    @RolesAllowed({"group-facilitator", "clinician", "medical-director", "care-coordinator", "auditor"})
    @Operation(operationId = "listNotes", summary = "The notes of an episode, oldest first")
    public NotesPage notes(
            @PathParam("episodeId") UUID episodeId,
            @QueryParam("state") @Nullable NoteState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Optional<Place> place = Cursor.place(cursor, Place::new);
        positions.await(list.notesRunner());
        UUID participantId = desk.participantOf(episodeId).orElseThrow(this::unknown);
        if (state == NoteState.ENTERED_IN_ERROR && !acting.seesErrors()) {
            looking.atNobody();
            throw acting.errorsHidden();
        }
        PageCut<Row> cut = PageCut.of(
                list.ofEpisode(
                        acting.organisation(),
                        episodeId,
                        state == null ? ORDINARY : Set.of(state),
                        desk.author(),
                        place,
                        limit + 1),
                limit);
        looking.at(new Shown("notes", List.of(participantId.toString())));
        String next =
                cut.next(last -> Cursor.of(last.happenedAt(), last.noteId().toString()));
        return new NotesPage(episodeId, participantId, cut.shown(), next, runtime.freshness(list.notesRunner()));
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }
}
