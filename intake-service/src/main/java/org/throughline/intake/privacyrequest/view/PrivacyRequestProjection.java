package org.throughline.intake.privacyrequest.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.StreamNames;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.Answered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.OfRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each demand: its kind, how far it has come, and by when it is answered. No words of it. */
public final class PrivacyRequestProjection implements Projection<PrivacyRequestEvent> {
    @Override
    public String name() {
        return "privacy_requests";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "status", "due", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<PrivacyRequestEvent> recorded) {
        return switch (recorded.event()) {
            case PrivacyRequestReceived e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                set("org", recorded.organisation()),
                                set("subject", e.participantId().toString()),
                                set("kind", e.kind().name()),
                                set("status", PrivacyRequestStatus.OPEN.name()),
                                set("received", Date.from(e.receivedAt())),
                                set("due", Date.from(e.dueAt())),
                                set("extended", false),
                                set("overdue", false))));
            case PrivacyRequestExtended e ->
                List.of(row(
                        recorded,
                        e,
                        combine(set("due", Date.from(e.dueAt())), set("extended", true), set("overdue", false))));
            case PrivacyRequestOverdue e -> List.of(row(recorded, e, set("overdue", true)));
            case Answered e -> List.of(row(recorded, e, set("status", PrivacyRequestStatus.ANSWERED.name())));
            case PrivacyRequestEvent _ -> List.of();
        };
    }

    private static WriteModel<Document> row(Delivered<PrivacyRequestEvent> delivered, OfRequest event, Bson change) {
        return Guarded.upsert(eq("_id", event.requestId().toString()), delivered.position(), change);
    }

    /** Whoever's record was erased demands nothing any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<PrivacyRequestEvent> erased) {
        if (!erased.streamName().startsWith("privacy-request/")) {
            return List.of();
        }
        return List.of(Guarded.upsert(
                eq("_id", StreamNames.requestOf(erased.streamName()).toString()),
                erased.position(),
                set("status", PrivacyRequestStatus.ERASED.name())));
    }
}
