package org.throughline.intake.consent.view;

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
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureQuestioned;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentSignatureReviewed;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each signature that was put in doubt: whose, since when, and whether somebody has to look at it. */
public final class SignaturesInDoubtProjection implements Projection<ConsentEvent> {
    @Override
    public String name() {
        return "signatures_in_doubt";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "open", "at", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<ConsentEvent> recorded) {
        return switch (recorded.event()) {
            case ConsentSignatureQuestioned e ->
                List.of(row(
                        recorded,
                        e.consentId(),
                        combine(
                                set("org", recorded.organisation()),
                                set("subject", e.participantId().toString()),
                                set("at", Date.from(e.questionedAt())),
                                set("open", true))));
            case ConsentSignatureReviewed e -> List.of(row(recorded, e.consentId(), set("open", false)));
            case ConsentEvent _ -> List.of();
        };
    }

    private static WriteModel<Document> row(Recorded<ConsentEvent> recorded, UUID consentId, Bson change) {
        return Guarded.upsert(eq("_id", consentId.toString()), recorded.position(), change);
    }

    /** A row holds ids and times only; of an erased one nothing more is learnt. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<ConsentEvent> erased) {
        return List.of();
    }
}
