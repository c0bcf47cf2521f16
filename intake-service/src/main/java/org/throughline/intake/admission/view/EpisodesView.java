package org.throughline.intake.admission.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.admission.AdmissionCatalogue;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The episodes of an organisation: who came, who left, and who was there. */
public final class EpisodesView {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public EpisodesView(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new EpisodesProjection(), AdmissionCatalogue.EVENTS);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** What a list is of. */
    public enum Movement {
        ADMISSION("admittedAt"),
        DISCHARGE("closedAt");

        private final String field;

        Movement(String field) {
            this.field = field;
        }
    }

    /**
     * One episode.
     *
     * @param closed when it ended and how, unless it goes on
     */
    public record Row(
            UUID episodeId,
            UUID participantId,
            Care care,
            Instant admittedAt,
            Optional<Closed> closed,
            Presence presence) {
        /** What was given. */
        public record Care(String programme, String level, String track) {}

        /**
         * The end of an episode.
         *
         * @param type of the discharge
         */
        public record Closed(Instant at, String type) {}

        /** When what the list is of happened. */
        public Instant at(Movement movement) {
            return switch (movement) {
                case ADMISSION -> admittedAt;
                case DISCHARGE -> closed.map(Closed::at).orElse(Instant.MAX);
            };
        }
    }

    /**
     * Which ones.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Wanted(Movement movement, Optional<String> programme, Instant from, Instant to) {}

    /** Where a page ends. */
    public record Place(Instant at, String episodeId) {}

    /** So many, oldest first; an admission that was undone is no discharge. */
    public List<Row> page(String organisation, Wanted wanted, Optional<Place> after, int rowsMax) {
        String field = wanted.movement().field;
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        wanted.programme().ifPresent(programme -> filters.add(eq("programme", programme)));
        filters.add(gte(field, wanted.from().toEpochMilli()));
        filters.add(lt(field, wanted.to().toEpochMilli()));
        if (wanted.movement() == Movement.DISCHARGE) {
            filters.add(ne("type", EpisodeClosed.CANCELLED));
        }
        after.ifPresent(place -> filters.add(Keyset.behind(field, place.at().toEpochMilli(), place.episodeId())));
        return found(and(filters), ascending(field, "_id"), rowsMax);
    }

    /** At most so many that may have been open between two moments, in no order that means anything. */
    public List<Row> around(String organisation, Optional<String> programme, Instant from, Instant to, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        programme.ifPresent(code -> filters.add(eq("programme", code)));
        filters.add(lt("admittedAt", to.toEpochMilli()));
        filters.add(or(exists("closedAt", false), gte("closedAt", from.toEpochMilli())));
        filters.add(ne("type", EpisodeClosed.CANCELLED));
        return found(and(filters), ascending("admittedAt", "_id"), rowsMax);
    }

    private List<Row> found(Bson filter, Bson order, int rowsMax) {
        return rows
                .find(filter)
                .projection(Guarded.visible())
                .sort(order)
                .limit(rowsMax)
                .into(new ArrayList<>())
                .stream()
                .map(EpisodesView::row)
                .toList();
    }

    private static Row row(Document row) {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new Row(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("subject")),
                new Row.Care(row.getString("programme"), row.getString("level"), row.getString("track")),
                Instant.ofEpochMilli(row.getLong("admittedAt")),
                Optional.ofNullable(row.getLong("closedAt"))
                        .map(at -> new Row.Closed(Instant.ofEpochMilli(at), row.getString("type"))),
                Marks.presence(row.getList("marks", Document.class), zone));
    }
}
