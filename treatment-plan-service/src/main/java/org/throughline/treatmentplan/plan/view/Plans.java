package org.throughline.treatmentplan.plan.view;

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
import org.throughline.treatmentplan.plan.PlanCatalogue;

/** Finds the plans of a participant, one for each episode, and those about which something is due. */
public final class Plans {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public Plans(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new PlansProjection(), PlanCatalogue.TYPES);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** One plan. */
    public record Row(UUID planId, UUID episodeId, PlanStatus status, int version, Instant dueBy) {}

    /** All of one participant; there are as many as episodes. */
    public List<Row> of(String organisation, UUID participantId) {
        return rows.find(and(eq("org", organisation), eq("subject", participantId.toString())))
                .sort(ascending("_id"))
                .map(row -> new Row(
                        UUID.fromString(row.getString("_id")),
                        UUID.fromString(row.getString("episode")),
                        PlanStatus.valueOf(row.getString("status")),
                        row.getInteger("version"),
                        row.getDate("dueBy").toInstant()))
                .into(new ArrayList<>());
    }

    /**
     * A plan that is not in effect, or is so provisionally.
     *
     * @param dueBy until when it is to be, or to be signed by all
     * @param overdue whether that has passed
     */
    public record Due(
            UUID planId,
            UUID participantId,
            UUID episodeId,
            PlanStatus status,
            int version,
            Instant dueBy,
            boolean overdue) {
        static Due of(Document row) {
            return new Due(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    UUID.fromString(row.getString("episode")),
                    PlanStatus.valueOf(row.getString("status")),
                    row.getInteger("version"),
                    row.getDate("due").toInstant(),
                    row.getBoolean("overdue"));
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueBy, String planId) {}

    /** So many of those about which something is due, what is due first on top, behind a place if one is given. */
    public List<Due> due(String organisation, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(eq("org", organisation), eq("waiting", true), eq("over", false)));
        after.ifPresent(place -> filters.add(Keyset.behind("due", place.dueBy(), place.planId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("due", "_id"))
                .limit(rowsMax)
                .map(Due::of)
                .into(new ArrayList<>());
    }
}
