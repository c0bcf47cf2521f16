package org.throughline.treatmentplan.note.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.throughline.treatmentplan.note.view.NoteList;
import org.throughline.treatmentplan.note.view.NoteList.Place;
import org.throughline.treatmentplan.note.view.NoteList.Row;
import org.throughline.treatmentplan.note.view.NoteList.Undocumented;
import org.throughline.treatmentplan.note.view.NoteState;

/** What is still to be done about notes: what is due first on top. */
@Path("/treatment-plans/v1/notes")
@RolesAllowed({"group-facilitator", "clinician", "medical-director", "care-coordinator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Notes")
public class NotesDueResource {
    private final NoteList list;
    private final NoteDesk desk;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    NotesDueResource(
            NoteList list,
            NoteDesk desk,
            ServiceRuntime runtime,
            Acting acting,
            PeopleListed people,
            Positions positions) {
        this.list = list;
        this.desk = desk;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /** What is to be done. */
    public enum Which {
        /** To write one about a session somebody took part in. */
        WRITE,
        /** To sign a draft. */
        SIGN,
        /** To countersign. */
        COUNTERSIGN
    }

    /**
     * Something to be done about one note.
     *
     * @param noteId which, if it is written
     * @param sessionId which session it is about, if it is about one
     * @param happenedAt when what it is about began
     * @param dueBy until when, where there is a deadline
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ToDo(
            @Nullable UUID noteId,
            UUID participantId,
            UUID episodeId,
            @Nullable UUID sessionId,
            Instant happenedAt,
            @Nullable Instant dueBy,
            boolean overdue) {}

    /** What is to be done, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotesDue(List<ToDo> notes, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of it; a facilitator is shown their own sessions and notes.
     *
     * @param which what is to be done
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listNotesDue", summary = "Notes to be written, signed or countersigned, due first on top")
    public NotesDue due(
            @QueryParam("which") @DefaultValue("WRITE") Which which,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return switch (which) {
            case WRITE -> toWrite(cursor, limit);
            case SIGN -> toDo(NoteState.DRAFT, cursor, limit);
            case COUNTERSIGN -> toDo(NoteState.AWAITING_COUNTERSIGNATURE, cursor, limit);
        };
    }

    private NotesDue toWrite(@Nullable String cursor, int limit) {
        positions.await(list.sessionsRunner());
        Instant now = desk.now();
        Listed<Undocumented> page = people.page(
                "notes-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) ->
                                list.due(acting.organisation(), desk.author(), Cursor.place(from, Place::new), rows),
                        row -> next(row.place())),
                Undocumented::participantId,
                _ -> desk.author().isPresent());
        List<ToDo> shown = page.shown().stream()
                .map(row -> new ToDo(
                        null,
                        row.participantId(),
                        row.episodeId(),
                        row.sessionId(),
                        row.happenedAt(),
                        row.dueBy(),
                        !row.dueBy().isAfter(now)))
                .toList();
        return new NotesDue(shown, page.next(), runtime.freshness(list.sessionsRunner()));
    }

    private NotesDue toDo(NoteState state, @Nullable String cursor, int limit) {
        positions.await(list.notesRunner());
        Listed<Row> page = people.page(
                "notes-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> list.inState(
                                acting.organisation(), state, desk.author(), Cursor.place(from, Place::new), rows),
                        row -> next(row.place())),
                Row::participantId,
                _ -> desk.author().isPresent());
        List<ToDo> shown = page.shown().stream()
                .map(row -> new ToDo(
                        row.noteId(),
                        row.participantId(),
                        row.episodeId(),
                        row.sessionId(),
                        row.happenedAt(),
                        row.dueBy(),
                        row.overdue()))
                .toList();
        return new NotesDue(shown, page.next(), runtime.freshness(list.notesRunner()));
    }

    private static String next(Place last) {
        return Cursor.of(last.at(), last.id());
    }
}
