package org.throughline.treatmentplan.safetyplan.view;

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
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanOverdue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanWithdrawn;

/** One row for each person of whom a safety plan was ever due. Ids and dates; no word of what was agreed. */
public final class SafetyPlansProjection implements Projection<SafetyPlanEvent> {
    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "open", "due", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<SafetyPlanEvent> recorded) {
        return switch (recorded.event()) {
            case SafetyPlanFellDue e -> List.of(row(recorded, e.participantId(), fellDue(recorded, e)));
            case SafetyPlanOverdue e -> List.of(row(recorded, e.participantId(), set("overdue", true)));
            case SafetyPlanNoLongerDue e -> List.of(row(recorded, e.participantId(), noLonger()));
            case SafetyPlanWithdrawn e -> List.of(row(recorded, e.participantId(), noLonger()));
            case SafetyPlanEvent _ -> List.of();
        };
    }

    private static Bson noLonger() {
        return combine(set("open", false), set("overdue", false));
    }

    private static Bson fellDue(Recorded<SafetyPlanEvent> recorded, SafetyPlanFellDue e) {
        return combine(
                set("org", recorded.organisation()),
                set("open", true),
                set("raised", Date.from(e.raisedAt())),
                set("due", Date.from(e.dueBy())));
    }

    private static WriteModel<Document> row(Delivered<SafetyPlanEvent> delivered, UUID participantId, Bson change) {
        return Guarded.upsert(eq("_id", participantId.toString()), delivered.position(), change);
    }

    /** Of whom was erased nothing is due any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<SafetyPlanEvent> erased) {
        return SafetyPlanDeciding.participantOf(erased.streamName())
                .map(participantId -> row(erased, participantId, set("open", false)))
                .stream()
                .toList();
    }
}
