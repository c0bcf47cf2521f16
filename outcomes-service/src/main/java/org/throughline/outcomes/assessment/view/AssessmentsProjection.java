package org.throughline.outcomes.assessment.view;

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
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.Received;
import org.throughline.outcomes.assessment.domain.Assessments.Standing;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each assessment: what was received stays sealed, what became of it stands clear. */
public final class AssessmentsProjection implements Projection<AssessmentEvent> {
    private static final String OWN_LOG = "outcomes";

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "subject", "at", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<AssessmentEvent> recorded) {
        return switch (recorded.event()) {
            case Received e -> List.of(row(recorded, e.assessmentId(), received(recorded, Standing.STANDS)));
            case AssessmentCorrected e -> List.of(row(recorded, e.assessmentId(), standing(Standing.CORRECTED)));
            case AssessmentMarkedEnteredInError e ->
                List.of(row(recorded, e.assessmentId(), standing(Standing.IN_ERROR)));
            case AssessmentEvent _ -> List.of();
        };
    }

    private static Bson received(Delivered<AssessmentEvent> delivered, Standing standing) {
        return combine(
                set("org", delivered.organisation()),
                set("subject", delivered.subject()),
                set("at", Date.from(delivered.occurredAt())),
                standing(standing),
                set("received", SealedField.of(delivered.stored(), OWN_LOG).toDocument()));
    }

    private static Bson standing(Standing standing) {
        return set("standing", standing.name());
    }

    private static WriteModel<Document> row(Delivered<AssessmentEvent> delivered, UUID assessmentId, Bson change) {
        return Guarded.upsert(eq("_id", assessmentId.toString()), delivered.position(), change);
    }

    /** The row of an erased assessment keeps its place; what it held no longer opens. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<AssessmentEvent> erased) {
        boolean begins = erased.stored().type().startsWith("outcomes.assessment-rec");
        if (!begins) {
            return List.of();
        }
        String id = erased.streamName().substring("assessment/".length());
        return List.of(row(erased, UUID.fromString(id), received(erased, Standing.STANDS)));
    }
}
