package org.throughline.intake.recipient.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientEvent.OfCode;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each recipient, with its last description sealed; only whether it is active stands clear. */
public final class RecipientProjection implements Projection<RecipientEvent> {
    private static final String OWN_LOG = "intake";

    @Override
    public String name() {
        return "recipients";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "active", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<RecipientEvent> recorded) {
        return switch (recorded.event()) {
            case RecipientDescribed e ->
                List.of(Guarded.upsert(
                        eq("_id", e.recipientId().toString()),
                        recorded.position(),
                        combine(
                                set("org", recorded.organisation()),
                                set("active", e.active()),
                                set(
                                        "described",
                                        SealedField.of(recorded.stored(), OWN_LOG)
                                                .toDocument()))));
            case AuditDataDestroyed _ -> List.of();
            case OfCode _ -> List.of();
        };
    }

    /** Nothing here is about a person; a row whose key is gone no longer opens. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<RecipientEvent> erased) {
        return List.of();
    }
}
