package org.throughline.intake.retention.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.retention.domain.ErasureStatus;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.ClearingConfirmed;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureApproved;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureBegun;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureCompleted;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureDeclined;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureRequested;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;
import org.throughline.intake.retention.domain.RetentionEvent.HoldLifted;
import org.throughline.intake.retention.domain.RetentionEvent.HoldPlaced;
import org.throughline.intake.retention.domain.RetentionEvent.OfErasure;
import org.throughline.intake.retention.domain.RetentionEvent.OfHold;
import org.throughline.intake.retention.domain.RetentionEvent.OfKeeping;
import org.throughline.intake.retention.domain.RetentionEvent.RecordErased;
import org.throughline.intake.retention.domain.RetentionEvent.Seen;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each hold and each erasure, how far it has come and since when it waits. All of it from one stream. */
public final class RetentionProjection implements Projection<RetentionEvent> {
    static final String HOLD = "HOLD";
    static final String ERASURE = "ERASURE";
    static final String IN_FORCE = "IN_FORCE";
    static final String LIFTED = "LIFTED";

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "what", "status", "since", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<RetentionEvent> recorded) {
        return switch (recorded.event()) {
            case OfHold e -> List.of(row(recorded, e.holdId(), hold(recorded, e)));
            case OfErasure e -> List.of(row(recorded, e.requestId(), erasure(recorded, e)));
            case OfKeeping _, Seen _ -> List.of();
        };
    }

    private static Bson hold(Recorded<RetentionEvent> recorded, OfHold event) {
        return switch (event) {
            case HoldPlaced e ->
                combine(begun(recorded, e.participantId(), HOLD, e.placedAt()), set("status", IN_FORCE));
            case HoldLifted _ -> set("status", LIFTED);
        };
    }

    private static Bson erasure(Recorded<RetentionEvent> recorded, OfErasure event) {
        return switch (event) {
            case ErasureRequested e ->
                combine(begun(recorded, e.participantId(), ERASURE, e.requestedAt()), status(ErasureStatus.REQUESTED));
            case ErasureApproved _ -> status(ErasureStatus.APPROVED);
            case ErasureDeclined _ -> status(ErasureStatus.DECLINED);
            case ErasureStopped _ -> status(ErasureStatus.STOPPED);
            case ErasureBegun _ -> status(ErasureStatus.UNDER_WAY);
            case RecordErased _, ClearingConfirmed _ -> status(ErasureStatus.KEYS_DESTROYED);
            case ErasureCompleted _ -> status(ErasureStatus.COMPLETE);
        };
    }

    private static Bson begun(Recorded<RetentionEvent> recorded, UUID participantId, String what, Instant since) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", participantId.toString()),
                set("what", what),
                set("since", Date.from(since)));
    }

    private static Bson status(ErasureStatus status) {
        return set("status", status.name());
    }

    private static WriteModel<Document> row(Recorded<RetentionEvent> recorded, UUID id, Bson change) {
        return Guarded.upsert(eq("_id", id.toString()), recorded.position(), change);
    }

    /** Holds and erasures outlive the record; what else is read for them makes no row. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<RetentionEvent> erased) {
        return List.of();
    }
}
