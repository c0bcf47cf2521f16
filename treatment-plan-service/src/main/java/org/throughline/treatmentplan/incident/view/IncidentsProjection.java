package org.throughline.treatmentplan.incident.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentMarkedEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReported;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentReviewed;

/**
 * One row for each incident: whether somebody looked into it, and the dates. Not what happened, nor whether an authority is to
 * be told: only a suspicion has that, so it is looked up in the sealed record for each answer.
 */
public final class IncidentsProjection implements Projection<IncidentEvent> {
    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "episode", "happened", "_id")),
                new IndexModel(Indexes.ascending("org", "toReview", "reviewBy", "_id")),
                new IndexModel(Indexes.ascending("org", "reportBy", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<IncidentEvent> recorded) {
        return switch (recorded.event()) {
            case IncidentReported e -> List.of(row(recorded, e.incidentId(), reported(recorded, e)));
            case IncidentReviewed e -> List.of(row(recorded, e.incidentId(), set("toReview", false)));
            case IncidentMarkedEnteredInError e ->
                List.of(row(recorded, e.incidentId(), combine(set("toReview", false), set("error", true))));
            case IncidentEvent _ -> List.of();
        };
    }

    private static Bson reported(Recorded<IncidentEvent> recorded, IncidentReported e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", recorded.subject()),
                set("episode", e.episodeId().toString()),
                set("happened", Date.from(e.happenedAt())),
                set("toReview", true),
                set("reviewBy", Date.from(e.reviewBy())),
                set("reportBy", Date.from(e.reportBy())));
    }

    private static WriteModel<Document> row(Delivered<IncidentEvent> delivered, UUID incidentId, Bson change) {
        return Guarded.upsert(eq("_id", incidentId.toString()), delivered.position(), change);
    }

    /** Of whom was erased none is listed any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<IncidentEvent> erased) {
        return IncidentDeciding.incidentOf(erased.streamName())
                .map(incidentId ->
                        row(erased, incidentId, combine(set("toReview", false), set("org", ""), set("episode", ""))))
                .stream()
                .toList();
    }
}
