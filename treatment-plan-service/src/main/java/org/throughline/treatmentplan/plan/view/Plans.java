package org.throughline.treatmentplan.plan.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.plan.PlanCatalogue;

/** Finds the plans of a participant: one for each episode. */
public final class Plans {
    private final ProjectionRunner runner;
    private final MongoCollection<Document> rows;

    /** Starts to keep the view. */
    public Plans(ServiceRuntime runtime) {
        PlansProjection projection = new PlansProjection();
        this.runner = runtime.processors().view(projection, PlanCatalogue.TYPES);
        this.rows = runtime.records()
                .database()
                .getCollection(ViewName.of(projection).toString());
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
}
