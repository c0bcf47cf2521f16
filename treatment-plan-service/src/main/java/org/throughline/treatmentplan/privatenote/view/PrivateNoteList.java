package org.throughline.treatmentplan.privatenote.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.privatenote.PrivateNoteCatalogue;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;

/** Which notes there are, by author; never what they say. */
public final class PrivateNoteList {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final PrivateNoteReading reading;

    /** Starts to keep the view. */
    public PrivateNoteList(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new PrivateNotesProjection(), PrivateNoteCatalogue.TYPES);
        this.reading = new PrivateNoteReading(runtime);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One note.
     *
     * @param about what kind of contact it is about
     * @param sessionId which session, where it is one
     * @param happenedAt when that began
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            UUID noteId,
            UUID participantId,
            UUID episodeId,
            PrivateNoteKind kind,
            Occasion.Kind about,
            @Nullable UUID sessionId,
            Instant happenedAt,
            String author,
            Instant writtenAt) {
        private static Row of(PrivateNoteWritten e) {
            return new Row(
                    e.noteId(),
                    e.participantId(),
                    e.episodeId(),
                    e.kind(),
                    e.occasion().kind(),
                    e.occasion().inSession().orElse(null),
                    e.occasion().happenedAt(),
                    e.author(),
                    e.writtenAt());
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant at, String noteId) {}

    /** So many that somebody wrote, oldest first, behind a place if one is given. */
    public List<Row> by(String organisation, String author, Optional<Place> after, int rowsMax) {
        return page(organisation, List.of(eq("author", author)), after, rowsMax);
    }

    /** So many of an episode that these people wrote, oldest first, behind a place if one is given. */
    public List<Row> ofEpisode(
            String organisation, UUID episodeId, Collection<String> authors, Optional<Place> after, int rowsMax) {
        return page(organisation, List.of(eq("episode", episodeId.toString()), in("author", authors)), after, rowsMax);
    }

    /** Who of those who wrote about an episode does not treat here any more. */
    public Set<String> left(String organisation, UUID episodeId, Instant at) {
        Set<String> authors = rows.find(and(eq("org", organisation), eq("episode", episodeId.toString())))
                .map(row -> row.getString("author"))
                .into(new HashSet<>());
        authors.removeIf(author -> !reading.hasLeft(author, organisation, at));
        return authors;
    }

    /** What was destroyed meanwhile is left out. */
    private List<Row> page(String organisation, List<Bson> which, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(which);
        filters.add(eq("org", organisation));
        after.ifPresent(place -> filters.add(Keyset.behind("written", place.at(), place.noteId())));
        List<UUID> ids = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("written", "_id"))
                .limit(rowsMax)
                .map(row -> UUID.fromString(row.getString("_id")))
                .into(new ArrayList<>());
        return reading.of(ids, organisation).stream().map(Row::of).toList();
    }
}
