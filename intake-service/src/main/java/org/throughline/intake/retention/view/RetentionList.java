package org.throughline.intake.retention.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.retention.RetentionCatalogue;
import org.throughline.intake.retention.domain.ErasureStatus;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The holds and erasures of an organisation, the oldest first. */
public final class RetentionList {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public RetentionList(ServiceRuntime runtime) {
        RetentionProjection projection = new RetentionProjection();
        this.runner = runtime.processors().view(projection, RetentionCatalogue.EVENTS);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** One hold or erasure, whose record it is about, and since when. */
    public record Row(UUID id, UUID participantId, Instant since) {
        static Row of(Document row) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    row.getDate("since").toInstant());
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant since, String id) {}

    /** So many erasures that have come so far, behind a place if one is given. */
    public List<Row> erasures(String organisation, ErasureStatus status, Optional<Place> after, int rowsMax) {
        return page(organisation, RetentionProjection.ERASURE, status.name(), after, rowsMax);
    }

    /** So many holds that are in force, or were, behind a place if one is given. */
    public List<Row> holds(String organisation, boolean inForce, Optional<Place> after, int rowsMax) {
        String status = inForce ? RetentionProjection.IN_FORCE : RetentionProjection.LIFTED;
        return page(organisation, RetentionProjection.HOLD, status, after, rowsMax);
    }

    private List<Row> page(String organisation, String what, String status, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(eq("org", organisation), eq("what", what), eq("status", status)));
        after.ifPresent(place -> filters.add(Keyset.behind("since", place.since(), place.id())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("since", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }
}
