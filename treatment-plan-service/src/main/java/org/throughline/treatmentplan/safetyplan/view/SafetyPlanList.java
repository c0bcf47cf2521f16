package org.throughline.treatmentplan.safetyplan.view;

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
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.safetyplan.SafetyPlanCatalogue;

/** With whom of an organisation a safety plan is to be agreed; what is due first on top. */
public final class SafetyPlanList {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public SafetyPlanList(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new SafetyPlansProjection(), SafetyPlanCatalogue.TYPES);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * A safety plan that is due.
     *
     * @param raisedAt when it was called for last
     * @param overdue whether it was noticed that it is late
     */
    public record Row(UUID participantId, Instant raisedAt, Instant dueBy, boolean overdue) {
        static Row of(Document row) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    row.getDate("raised").toInstant(),
                    row.getDate("due").toInstant(),
                    row.getBoolean("overdue", false));
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueBy, String participantId) {}

    /** So many that are due, behind a place if one is given. */
    public List<Row> due(String organisation, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(eq("org", organisation), eq("open", true)));
        after.ifPresent(place -> filters.add(Keyset.behind("due", place.dueBy(), place.participantId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("due", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }
}
