package org.throughline.intake.referral.view;

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
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each referral. What it says stays sealed; how far it has come and since when stands clear. */
public final class InboxProjection implements Projection<ReferralEvent> {
    private static final String OWN_LOG = "intake";

    @Override
    public String name() {
        return "referral_inbox";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "status", "at", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<ReferralEvent> recorded) {
        return switch (recorded.event()) {
            case ReferralReceived e -> List.of(row(recorded, e.referralId(), received(recorded)));
            case ReferralAccepted e -> List.of(ended(recorded, e, ReferralStatus.ACCEPTED));
            case ReferralDeclined e -> List.of(ended(recorded, e, ReferralStatus.DECLINED));
            case ReferralRedirected e -> List.of(ended(recorded, e, ReferralStatus.REDIRECTED));
            case ReferralWithdrawn e -> List.of(ended(recorded, e, ReferralStatus.WITHDRAWN));
            case ReferralContactAttempted e ->
                List.of(row(recorded, e.referralId(), set("contacted", Date.from(recorded.occurredAt()))));
            case ReferralCorrected _, ReferralRetracted _, MergeStated _ -> List.of();
            case PersonDetailsReceived _, ParticipantRegistered _, IdentifierClaimed _ -> List.of();
        };
    }

    private static Bson received(Delivered<ReferralEvent> delivered) {
        return combine(
                set("org", delivered.organisation()),
                set("subject", delivered.subject()),
                set("at", Date.from(delivered.occurredAt())),
                set("status", ReferralStatus.RECEIVED.name()),
                set("received", SealedField.of(delivered.stored(), OWN_LOG).toDocument()));
    }

    private static WriteModel<Document> ended(
            Recorded<ReferralEvent> recorded, ReferralEnded end, ReferralStatus status) {
        Bson change = combine(
                set("status", status.name()), set("subject", end.participantId().toString()));
        return row(recorded, end.referralId(), change);
    }

    private static WriteModel<Document> row(Delivered<ReferralEvent> delivered, UUID referralId, Bson change) {
        return Guarded.upsert(eq("_id", referralId.toString()), delivered.position(), change);
    }

    /** Whoever's record was erased waits for nobody; the row keeps its place, and what it held no longer opens. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<ReferralEvent> erased) {
        if (!erased.stored().type().equals("intake.referral-received.v1")) {
            return List.of();
        }
        UUID referralId = UUID.fromString(erased.streamName().substring("referral/".length()));
        return List.of(row(erased, referralId, received(erased)));
    }
}
