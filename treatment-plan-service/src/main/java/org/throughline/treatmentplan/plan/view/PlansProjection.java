package org.throughline.treatmentplan.plan.view;

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
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanConcluded;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSignaturesOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;

/** One row for each plan, to find it by its participant and by what is due. Ids, dates and how far it has come; what it says is not in it. */
public final class PlansProjection implements Projection<PlanEvent> {
    private static final String PREFIX = "plan/";

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "subject", "_id")),
                new IndexModel(Indexes.ascending("org", "waiting", "over", "due", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<PlanEvent> recorded) {
        return switch (recorded.event()) {
            case TreatmentPlanOpened e -> List.of(opened(recorded, e));
            case PlanSubmitted e ->
                List.of(row(recorded, e.planId(), progress(PlanStatus.AWAITING_SIGNATURES, e.version())));
            case TreatmentPlanActivated e ->
                List.of(row(
                        recorded,
                        e.planId(),
                        combine(
                                progress(PlanStatus.ACTIVE, e.version()),
                                set("waiting", false),
                                set("overdue", false))));
            case PlanActivatedProvisionally e ->
                List.of(row(
                        recorded,
                        e.planId(),
                        combine(
                                progress(PlanStatus.PROVISIONAL, e.version()),
                                set("waiting", true),
                                set("due", Date.from(e.signaturesDueBy())),
                                set("overdue", false))));
            case PlanOverdue e -> List.of(row(recorded, e.planId(), set("overdue", true)));
            case PlanSignaturesOverdue e -> List.of(row(recorded, e.planId(), set("overdue", true)));
            case PlanConcluded e -> List.of(row(recorded, e.planId(), set("over", true)));
            case PlanReopened e -> List.of(row(recorded, e.planId(), set("over", false)));
            case TreatmentPlanRevised e -> List.of(row(recorded, e.planId(), progress(PlanStatus.DRAFT, e.version())));
            case PlanEvent _ -> List.of();
        };
    }

    private static WriteModel<Document> opened(Recorded<PlanEvent> recorded, TreatmentPlanOpened e) {
        return row(
                recorded,
                e.planId(),
                combine(
                        set("org", recorded.organisation()),
                        set("subject", recorded.subject()),
                        set("episode", e.episodeId().toString()),
                        set("dueBy", Date.from(e.dueBy())),
                        set("waiting", true),
                        set("due", Date.from(e.dueBy())),
                        set("overdue", false),
                        set("over", false),
                        progress(PlanStatus.DRAFT, 1)));
    }

    private static Bson progress(PlanStatus status, int version) {
        return combine(set("status", status.name()), set("version", version));
    }

    private static WriteModel<Document> row(Delivered<PlanEvent> delivered, UUID planId, Bson change) {
        return Guarded.upsert(eq("_id", planId.toString()), delivered.position(), change);
    }

    /** Of an erased plan nothing is due any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<PlanEvent> erased) {
        return erased.streamName().startsWith(PREFIX)
                ? List.of(
                        row(erased, UUID.fromString(erased.streamName().substring(PREFIX.length())), set("over", true)))
                : List.of();
    }
}
