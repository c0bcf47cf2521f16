package org.throughline.treatmentplan.incident.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.incident.IncidentCatalogue;

/** The incidents of an organisation, and what is to be done about them. */
public final class IncidentList {
    private final ProjectionRunner runner;
    private final MongoCollection<Document> rows;

    /** Starts to keep the view. */
    public IncidentList(ServiceRuntime runtime) {
        IncidentsProjection projection = new IncidentsProjection();
        this.runner = runtime.processors().view(projection, IncidentCatalogue.TYPES);
        this.rows = runtime.records()
                .database()
                .getCollection(ViewName.of(projection).toString());
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** What is to be done about an incident. */
    public enum Which {
        /** To look into it. */
        REVIEW("toReview", "reviewBy"),
        /** To tell an authority, as the law asks. */
        REPORT("toReport", "reportBy");

        private final String open;
        private final String due;

        Which(String open, String due) {
            this.open = open;
            this.due = due;
        }
    }

    /**
     * One incident.
     *
     * @param toReview whether somebody is to look into it, by {@code reviewBy}
     * @param toReport whether an authority is to be told, by {@code reportBy}
     * @param reportBy the same as {@code reviewBy} where no authority has to be told
     */
    public record Row(
            UUID incidentId,
            UUID participantId,
            UUID episodeId,
            Instant happenedAt,
            boolean toReview,
            Instant reviewBy,
            boolean reviewOverdue,
            boolean toReport,
            Instant reportBy,
            boolean reportOverdue) {
        static Row of(Document row) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    UUID.fromString(row.getString("episode")),
                    row.getDate("happened").toInstant(),
                    row.getBoolean("toReview"),
                    row.getDate("reviewBy").toInstant(),
                    row.getBoolean("reviewOverdue"),
                    row.getBoolean("toReport"),
                    row.getDate("reportBy").toInstant(),
                    row.getBoolean("reportOverdue"));
        }

        /** Where a page that ends with it in such a list ends. */
        public Place place(Which which) {
            return new Place(which == Which.REVIEW ? reviewBy : reportBy, incidentId.toString());
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant at, String incidentId) {}

    /** So many of an episode, oldest first, behind a place if one is given. */
    public List<Row> ofEpisode(String organisation, UUID episodeId, Optional<Place> after, int rowsMax) {
        return page(List.of(eq("org", organisation), eq("episode", episodeId.toString())), "happened", after, rowsMax);
    }

    /** So many about which this is to be done, what is due first on top, behind a place if one is given. */
    public List<Row> due(String organisation, Which which, Optional<Place> after, int rowsMax) {
        return page(List.of(eq("org", organisation), eq(which.open, true)), which.due, after, rowsMax);
    }

    private List<Row> page(List<Bson> which, String by, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(which);
        after.ifPresent(place -> filters.add(or(
                gt(by, Date.from(place.at())), and(eq(by, Date.from(place.at())), gt("_id", place.incidentId())))));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending(by, "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }
}
