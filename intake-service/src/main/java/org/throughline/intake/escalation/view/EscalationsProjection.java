package org.throughline.intake.escalation.view;

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
import org.throughline.intake.escalation.domain.EscalationEvent;
import org.throughline.intake.escalation.domain.EscalationEvent.AcceptanceSeen;
import org.throughline.intake.escalation.domain.EscalationEvent.ActionTaken;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationRaised;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationResolved;
import org.throughline.intake.escalation.domain.EscalationEvent.ReferralSeen;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each crisis: whose it is, since when, and whether it is open. What it is stays out of it. */
public final class EscalationsProjection implements Projection<EscalationEvent> {

    @Override
    public String name() {
        return "crisis_escalations";
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
    public List<WriteModel<Document>> on(Recorded<EscalationEvent> recorded) {
        return switch (recorded.event()) {
            case EscalationRaised e ->
                List.of(row(
                        recorded,
                        e.escalationId(),
                        combine(
                                set("org", recorded.organisation()),
                                set("subject", recorded.subject()),
                                set("referral", e.referralId().toString()),
                                set("at", Date.from(e.raisedAt())),
                                set("open", true))));
            case EscalationResolved e -> List.of(row(recorded, e.escalationId(), set("open", false)));
            case ActionTaken e ->
                List.of(row(
                        recorded,
                        e.escalationId(),
                        set("acted", Date.from(e.taken().at()))));
            case ReferralSeen _, AcceptanceSeen _ -> List.of();
        };
    }

    private static WriteModel<Document> row(Recorded<EscalationEvent> recorded, UUID escalationId, Bson change) {
        return Guarded.upsert(eq("_id", escalationId.toString()), recorded.position(), change);
    }

    /** A row holds ids and times only; of an erased one nothing more is learnt. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<EscalationEvent> erased) {
        return List.of();
    }
}
