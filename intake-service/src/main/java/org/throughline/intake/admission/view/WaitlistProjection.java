package org.throughline.intake.admission.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.admission.domain.Waitlist.Status;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.OfEntry;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferAccepted;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferDeclined;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferExpired;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferMade;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlaced;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlacementExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemovalExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemoved;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each entry of a waitlist: ids, times, and its place in the order. All of it comes from one stream. */
public final class WaitlistProjection implements Projection<WaitlistEvent> {

    @Override
    public String name() {
        return "waitlist";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "track", "open", "rank", "since", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<WaitlistEvent> recorded) {
        return recorded.event() instanceof OfEntry e ? on(recorded, e) : List.of();
    }

    private static List<WriteModel<Document>> on(Recorded<WaitlistEvent> recorded, OfEntry event) {
        return switch (event) {
            case WaitlistPlaced e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                set("org", recorded.organisation()),
                                set("subject", recorded.subject()),
                                set("track", e.track()),
                                set("since", e.placedAt().toEpochMilli()),
                                set("open", true),
                                status(Status.WAITING))));
            case WaitlistPlacementExplained e -> List.of(row(recorded, e, set("rank", e.rank())));
            case WaitlistOfferMade e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                set("status", Status.OFFERED.name()),
                                set("expires", e.expires().toEpochMilli()))));
            case WaitlistOfferAccepted e -> List.of(row(recorded, e, status(Status.ACCEPTED)));
            case WaitlistOfferDeclined e -> List.of(row(recorded, e, status(Status.WAITING)));
            case WaitlistOfferExpired e -> List.of(row(recorded, e, status(Status.WAITING)));
            case WaitlistRemoved e -> List.of(row(recorded, e, combine(set("open", false), status(Status.REMOVED))));
            case WaitlistRemovalExplained _ -> List.of();
        };
    }

    private static Bson status(Status status) {
        return combine(set("status", status.name()), unset("expires"));
    }

    private static WriteModel<Document> row(Recorded<WaitlistEvent> recorded, OfEntry event, Bson change) {
        return Guarded.upsert(eq("_id", event.entryId().toString()), recorded.position(), change);
    }

    /** A row holds ids, times and numbers only; of an erased one nothing more is learnt. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<WaitlistEvent> erased) {
        return List.of();
    }
}
