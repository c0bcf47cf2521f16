package org.throughline.outcomes.alert.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertAcknowledged;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertEscalated;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertResolved;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each alert. Why it was raised stays sealed; who answers for it and until when stands clear. */
public final class AlertsProjection implements Projection<AlertEvent> {
    private static final String OWN_LOG = "outcomes";
    private static final String STREAM = "alert/";

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "status", "dueBy", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<AlertEvent> recorded) {
        return switch (recorded.event()) {
            case SafetyAlertRaised e -> List.of(row(recorded, combine(raised(recorded), open(e.owner(), e.dueBy()))));
            case SafetyAlertEscalated e ->
                List.of(row(recorded, combine(open(e.to(), e.dueBy()), inc("escalations", 1))));
            case SafetyAlertAcknowledged e ->
                List.of(row(recorded, combine(status(AlertStatus.ACKNOWLEDGED), set("owner", e.by()))));
            case SafetyAlertResolved _ -> List.of(row(recorded, status(AlertStatus.RESOLVED)));
            case FollowUpRequired _ -> List.of();
        };
    }

    private static Bson raised(Delivered<AlertEvent> delivered) {
        return combine(
                set("org", delivered.organisation()),
                set("subject", delivered.subject()),
                set("at", Date.from(delivered.occurredAt())),
                set("raised", SealedField.of(delivered.stored(), OWN_LOG).toDocument()));
    }

    private static Bson open(String owner, Instant dueBy) {
        return combine(status(AlertStatus.OPEN), set("owner", owner), set("dueBy", Date.from(dueBy)));
    }

    private static Bson status(AlertStatus status) {
        return set("status", status.name());
    }

    private static WriteModel<Document> row(Delivered<AlertEvent> delivered, Bson change) {
        return Guarded.upsert(
                eq("_id", delivered.streamName().substring(STREAM.length())), delivered.position(), change);
    }

    /** Whoever's record was erased needs nobody on the way. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<AlertEvent> erased) {
        return List.of();
    }
}
