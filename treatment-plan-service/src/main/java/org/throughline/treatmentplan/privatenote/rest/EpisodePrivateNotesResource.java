package org.throughline.treatmentplan.privatenote.rest;

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
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.privatenote.domain.RecordMatter;
import org.throughline.treatmentplan.privatenote.rest.PrivateNoteRequests.Writing;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteList;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteList.Place;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteList.Row;

/** The notes about one episode that are kept apart. */
@Path("/treatment-plans/v1/episodes/{episodeId}/private-notes")
@RolesAllowed("clinician")
@RunOnVirtualThread
@Tag(name = "Private notes")
public class EpisodePrivateNotesResource {
    private static final Asked ASKED =
            Asked.of("private-notes", InformationClass.COUNSELLING_NOTES, InformationClass.PSYCHOTHERAPY_NOTES);

    private final PrivateNoteDesk desk;
    private final PrivateNoteList list;
    private final ServiceRuntime runtime;
    private final Disclosures disclosures;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;
    private final Clock clock;

    EpisodePrivateNotesResource(
            PrivateNoteDesk desk,
            PrivateNoteList list,
            ServiceRuntime runtime,
            Disclosures disclosures,
            Acting acting,
            Looking looking,
            Positions positions,
            Clock clock) {
        this.desk = desk;
        this.list = list;
        this.runtime = runtime;
        this.disclosures = disclosures;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * A note that was kept.
     *
     * @param belongsInRecord what it seems to hold that belongs in the record; a warning, and never the words
     */
    record Kept(UUID noteId, Set<RecordMatter> belongsInRecord) {}

    @POST
    @Operation(operationId = "writePrivateNote", summary = "Keep a note of a conversation apart from the record")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Kept.class)))
    public Response write(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Writing request) {
        return desk.write(episodeId, request);
    }

    /** Notes, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EpisodePrivateNotes(
            UUID episodeId,
            UUID participantId,
            List<Row> notes,
            @Nullable String next,
            Map<String, SourceFreshness> freshness) {}

    /**
     * A page of those the caller wrote; to a medical director, of those too whose author has left. Never what they say.
     *
     * @param cursor {@code next} of the page before
     * @param limit notes on a page, 1 to 200
     */
    @GET
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(operationId = "listPrivateNotesOfEpisode", summary = "One's own notes about an episode, oldest first")
    public EpisodePrivateNotes notes(
            @PathParam("episodeId") UUID episodeId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        UUID participantId = desk.participantOf(episodeId).orElseThrow(() -> unknown(episodeId));
        disclosures.release(participantId, ASKED.ofEpisode(episodeId));
        PageCut<Row> cut = PageCut.of(
                list.ofEpisode(
                        acting.organisation(),
                        episodeId,
                        authors(episodeId),
                        Cursor.place(cursor, Place::new),
                        limit + 1),
                limit);
        looking.at(new Shown("private-notes", List.of(participantId.toString())));
        String next = cut.next(last -> Cursor.of(last.writtenAt(), last.noteId().toString()));
        return new EpisodePrivateNotes(episodeId, participantId, cut.shown(), next, runtime.freshness(list.runner()));
    }

    private Set<String> authors(UUID episodeId) {
        Set<String> authors = new HashSet<>(Set.of(acting.subject()));
        if (acting.holds(Role.MEDICAL_DIRECTOR)) {
            authors.addAll(list.left(acting.organisation(), episodeId, clock.instant()));
        }
        return authors;
    }

    private RuntimeException unknown(UUID episodeId) {
        looking.atNobody();
        return disclosures.unknown(episodeId, ASKED);
    }
}
