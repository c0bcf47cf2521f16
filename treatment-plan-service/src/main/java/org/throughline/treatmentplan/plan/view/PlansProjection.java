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
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;

/** One row for each plan, to find it by its participant. Ids, dates and how far it has come; what it says is not in it. */
public final class PlansProjection implements Projection<PlanEvent> {
    @Override
    public String name() {
        return "plans";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "subject", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<PlanEvent> recorded) {
        return switch (recorded.event()) {
            case TreatmentPlanOpened e -> List.of(opened(recorded, e));
            case PlanSubmitted e ->
                List.of(progress(recorded, e.planId(), PlanStatus.AWAITING_SIGNATURES, e.version()));
            case TreatmentPlanActivated e -> List.of(progress(recorded, e.planId(), PlanStatus.ACTIVE, e.version()));
            case TreatmentPlanRevised e -> List.of(progress(recorded, e.planId(), PlanStatus.DRAFT, e.version()));
            case PlanEvent _ -> List.of();
        };
    }

    private static WriteModel<Document> opened(Recorded<PlanEvent> recorded, TreatmentPlanOpened e) {
        return Guarded.upsert(
                eq("_id", e.planId().toString()),
                recorded.position(),
                combine(
                        set("org", recorded.organisation()),
                        set("subject", recorded.subject()),
                        set("episode", e.episodeId().toString()),
                        set("dueBy", Date.from(e.dueBy())),
                        set("status", PlanStatus.DRAFT.name()),
                        set("version", 1)));
    }

    private static WriteModel<Document> progress(
            Recorded<PlanEvent> recorded, UUID planId, PlanStatus status, int version) {
        return Guarded.upsert(
                eq("_id", planId.toString()),
                recorded.position(),
                combine(set("status", status.name()), set("version", version)));
    }

    @Override
    public List<WriteModel<Document>> onErased(Erased<PlanEvent> erased) {
        return List.of();
    }
}
