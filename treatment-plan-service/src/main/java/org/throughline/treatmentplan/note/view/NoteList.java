package org.throughline.treatmentplan.note.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.note.NoteCatalogue;
import org.throughline.treatmentplan.note.domain.NoteMatch;

/** The notes of an organisation, and the sessions that are still without one. */
public final class NoteList {
    private final ProjectionRunner notesRunner;
    private final ViewRows notes;
    private final ProjectionRunner sessionsRunner;
    private final ViewRows sessions;

    /** Starts to keep both views. */
    public NoteList(ServiceRuntime runtime) {
        this.notesRunner = runtime.processors().view(new NotesProjection(), NoteCatalogue.TYPES);
        this.notes = notesRunner.rows();
        this.sessionsRunner = runtime.processors().view(new SessionNotesProjection(), NoteCatalogue.TYPES);
        this.sessions = sessionsRunner.rows();
    }

    /** What keeps the notes. */
    public ProjectionRunner notesRunner() {
        return notesRunner;
    }

    /** What keeps the sessions. */
    public ProjectionRunner sessionsRunner() {
        return sessionsRunner;
    }

    /**
     * One note.
     *
     * @param happenedAt when what it documents began
     * @param dueBy when it is to be countersigned, where it is
     * @param overdue whether it was noticed that this had passed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            UUID noteId,
            UUID participantId,
            UUID episodeId,
            @Nullable UUID sessionId,
            NoteState state,
            NoteMatch match,
            String author,
            Instant happenedAt,
            @Nullable Instant dueBy,
            boolean overdue) {
        static Row of(Document row) {
            String session = row.getString("session");
            NoteState state = NoteState.valueOf(row.getString("state"));
            String match = row.getString("match");
            NoteMatch untold = session.isEmpty() ? NoteMatch.NOT_NEEDED : NoteMatch.UNMATCHED;
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    UUID.fromString(row.getString("episode")),
                    session.isEmpty() ? null : UUID.fromString(session),
                    state,
                    match == null ? untold : NoteMatch.valueOf(match),
                    row.getString("author"),
                    row.getDate("happened").toInstant(),
                    state == NoteState.AWAITING_COUNTERSIGNATURE
                            ? row.getDate("due").toInstant()
                            : null,
                    row.getBoolean("overdue"));
        }

        /** By what a worklist is ordered: the deadline, or what was longest ago. */
        public Place place() {
            return new Place(dueBy == null ? happenedAt : dueBy, noteId.toString());
        }
    }

    /** A session somebody took part in and nobody has written about. */
    public record Undocumented(UUID sessionId, UUID participantId, UUID episodeId, Instant happenedAt, Instant dueBy) {
        static Undocumented of(Document row) {
            return new Undocumented(
                    UUID.fromString(row.getString("session")),
                    UUID.fromString(row.getString("subject")),
                    UUID.fromString(row.getString("episode")),
                    row.getDate("happened").toInstant(),
                    row.getDate("due").toInstant());
        }

        /** By what they are ordered. */
        public Place place() {
            return new Place(dueBy, sessionId + "/" + participantId);
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant at, String id) {}

    /**
     * So many notes of an episode, oldest first.
     *
     * @param author whose notes alone, if not everybody's
     */
    public List<Row> ofEpisode(
            String organisation,
            UUID episodeId,
            Set<NoteState> states,
            Optional<String> author,
            Optional<Place> after,
            int rowsMax) {
        List<Bson> filters = new ArrayList<>(
                List.of(eq("org", organisation), eq("episode", episodeId.toString()), in("state", names(states))));
        author.ifPresent(one -> filters.add(eq("author", one)));
        after.ifPresent(place -> filters.add(Keyset.behind("happened", place.at(), place.id())));
        return notes.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("happened", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }

    /**
     * Ids of so many notes about a session, but for those entered in error.
     *
     * @param author whose notes alone, if not everybody's
     * @param after id of the last one of the page before
     */
    public List<UUID> ofSession(
            String organisation, UUID sessionId, Optional<String> author, Optional<String> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(
                eq("org", organisation),
                eq("session", sessionId.toString()),
                in("state", names(Set.of(NoteState.DRAFT, NoteState.AWAITING_COUNTERSIGNATURE, NoteState.SIGNED)))));
        author.ifPresent(one -> filters.add(eq("author", one)));
        after.ifPresent(last -> filters.add(gt("_id", last)));
        return notes.find(and(filters))
                .sort(ascending("_id"))
                .limit(rowsMax)
                .map(row -> UUID.fromString(row.getString("_id")))
                .into(new ArrayList<>());
    }

    /** So many notes in a state, what is due first on top. */
    public List<Row> inState(
            String organisation, NoteState state, Optional<String> author, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(eq("org", organisation), eq("state", state.name())));
        author.ifPresent(one -> filters.add(eq("author", one)));
        after.ifPresent(place -> filters.add(Keyset.behind("due", place.at(), place.id())));
        return notes.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("due", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }

    /**
     * So many sessions somebody took part in and nobody has written about, what is due first on top.
     *
     * @param facilitator whose sessions alone, if not everybody's
     */
    public List<Undocumented> due(
            String organisation, Optional<String> facilitator, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(
                List.of(eq("org", organisation), eq("attended", true), ne("documented", true), ne("erased", true)));
        facilitator.ifPresent(one -> filters.add(eq("facilitator", one)));
        after.ifPresent(place -> filters.add(Keyset.behind("due", place.at(), place.id())));
        return sessions.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("due", "_id"))
                .limit(rowsMax)
                .map(Undocumented::of)
                .into(new ArrayList<>());
    }

    private static List<String> names(Set<NoteState> states) {
        return states.stream().map(NoteState::name).toList();
    }
}
