package org.throughline.treatmentplan.incident.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.incident.IncidentCatalogue;
import org.throughline.treatmentplan.incident.domain.Duty;
import org.throughline.treatmentplan.incident.domain.Incident;

/** The incidents of an organisation, and what is to be done about them. */
public final class IncidentList {
    /** Incidents looked at together. */
    private static final int BATCH = 200;

    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final IncidentReading reading;
    private final Clock clock;

    /** Starts to keep the view. */
    public IncidentList(ServiceRuntime runtime, Clock clock) {
        this.clock = clock;
        this.runner = runtime.processors().view(new IncidentsProjection(), IncidentCatalogue.TYPES);
        this.reading = new IncidentReading(runtime);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One incident.
     *
     * @param toReview whether somebody is to look into it, by {@code reviewBy}
     * @param reportBy when an authority is to be told, while that is outstanding
     * @param reportOverdue whether that is late, or was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            UUID incidentId,
            UUID participantId,
            UUID episodeId,
            Instant happenedAt,
            boolean toReview,
            Instant reviewBy,
            boolean reviewOverdue,
            @Nullable Instant reportBy,
            boolean reportOverdue) {
        private static Row of(Document row, Incident incident, Instant now) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    UUID.fromString(row.getString("episode")),
                    row.getDate("happened").toInstant(),
                    row.getBoolean("toReview"),
                    row.getDate("reviewBy").toInstant(),
                    incident.reviewOverdue(now),
                    incident.reportOutstanding().orElse(null),
                    incident.reportOverdue(now));
        }

        /** Where a page that ends with it in such a list ends. */
        public Place place(Duty duty) {
            Instant reports = reportBy == null ? reviewBy : reportBy;
            return new Place(duty == Duty.REVIEW ? reviewBy : reports, incidentId.toString());
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant at, String incidentId) {}

    /**
     * So many of an episode, oldest first, behind a place if one is given.
     *
     * @param mistaken those entered in error, or all but those
     */
    public List<Row> ofEpisode(
            String organisation, UUID episodeId, boolean mistaken, Optional<Place> after, int rowsMax) {
        Bson which = mistaken ? eq("error", true) : ne("error", true);
        return opened(
                page(
                        List.of(eq("org", organisation), eq("episode", episodeId.toString()), which),
                        "happened",
                        after,
                        rowsMax),
                organisation);
    }

    /** So many about which this is to be done, what is due first on top, behind a place if one is given. */
    public List<Row> due(String organisation, Duty duty, Optional<Place> after, int rowsMax) {
        return duty == Duty.REVIEW
                ? opened(
                        page(List.of(eq("org", organisation), eq("toReview", true)), "reviewBy", after, rowsMax),
                        organisation)
                : toReport(organisation, after, rowsMax);
    }

    /** No column says of which incidents somebody is to be told; each is opened and looked at. */
    private List<Row> toReport(String organisation, Optional<Place> after, int rowsMax) {
        List<Row> found = new ArrayList<>();
        Optional<Place> behind = after;
        List<Document> batch;
        do {
            batch = page(List.of(eq("org", organisation)), "reportBy", behind, BATCH);
            opened(batch, organisation).stream()
                    .filter(row -> row.reportBy() != null)
                    .limit(rowsMax - found.size())
                    .forEach(found::add);
            if (!batch.isEmpty()) {
                Document last = batch.getLast();
                behind = Optional.of(new Place(last.getDate("reportBy").toInstant(), last.getString("_id")));
            }
        } while (batch.size() == BATCH && found.size() < rowsMax);
        return found;
    }

    /** What is erased is not shown. */
    private List<Row> opened(List<Document> batch, String organisation) {
        Map<UUID, Incident> incidents = reading.of(
                batch.stream().map(row -> UUID.fromString(row.getString("_id"))).toList(), organisation);
        Instant now = clock.instant();
        return batch.stream()
                .flatMap(row -> Optional.ofNullable(incidents.get(UUID.fromString(row.getString("_id"))))
                        .map(incident -> Row.of(row, incident, now))
                        .stream())
                .toList();
    }

    private List<Document> page(List<Bson> which, String by, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(which);
        after.ifPresent(place -> filters.add(Keyset.behind(by, place.at(), place.incidentId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending(by, "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
    }
}
