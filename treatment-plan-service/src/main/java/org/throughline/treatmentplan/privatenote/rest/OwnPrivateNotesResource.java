package org.throughline.treatmentplan.privatenote.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteList;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteList.Place;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteList.Row;

/** The notes of one author. */
@Path("/treatment-plans/v1/private-notes")
@RolesAllowed("clinician")
@RunOnVirtualThread
@Tag(name = "Private notes")
public class OwnPrivateNotesResource {
    private final PrivateNoteList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    OwnPrivateNotesResource(
            PrivateNoteList list, ServiceRuntime runtime, Acting acting, PeopleListed people, Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /** Notes, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnPrivateNotes(List<Row> notes, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them; never what they say.
     *
     * @param cursor {@code next} of the page before
     * @param limit notes on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listPrivateNotes", summary = "One's own notes that are kept apart, oldest first")
    public OwnPrivateNotes notes(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "private-notes",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) ->
                                list.by(acting.organisation(), acting.subject(), Cursor.place(from, Place::new), rows),
                        last -> Cursor.of(last.writtenAt(), last.noteId().toString())),
                Row::participantId);
        return new OwnPrivateNotes(cut.shown(), cut.next(), runtime.freshness(list.runner()));
    }
}
