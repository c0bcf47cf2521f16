package org.throughline.intake.referral.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
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
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReadmissionAsked;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCandidatesFound;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/**
 * One row for each referral, kept by its one stream. What it says stays sealed; what it is found and sorted by stands
 * clear.
 */
public final class InboxProjection implements Projection<ReferralEvent> {
    private static final String OWN_LOG = "intake";

    @Override
    public String name() {
        return "referral_inbox";
    }

    @Override
    public int version() {
        return 3;
    }

    /** For each order one by itself, and one for each filter that many referrals may meet. */
    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "status", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "urgent", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "urgency", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "urgency", "urgent", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "source", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "source", "urgent", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "overdue", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "overdue", "urgent", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "review", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "status", "review", "urgent", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<ReferralEvent> recorded) {
        return switch (recorded.event()) {
            case ReferralReceived e -> List.of(row(recorded, e.referralId(), received(recorded, e)));
            case ReferralAccepted e -> List.of(ended(recorded, e, ReferralStatus.ACCEPTED));
            case ReferralDeclined e -> List.of(ended(recorded, e, ReferralStatus.DECLINED));
            case ReferralRedirected e -> List.of(ended(recorded, e, ReferralStatus.REDIRECTED));
            case ReferralWithdrawn e -> List.of(ended(recorded, e, ReferralStatus.WITHDRAWN));
            case ReferralContactAttempted e ->
                List.of(row(
                        recorded,
                        e.referralId(),
                        contacted(Date.from(e.attempt().attemptedAt()))));
            case ReferralCorrected e -> List.of(row(recorded, e.referralId(), corrected(recorded, e)));
            case ReferralChangeReviewed e ->
                List.of(row(recorded, e.referralId(), combine(set("changed", false), set("review", false))));
            case ReferralRetracted e ->
                List.of(row(
                        recorded,
                        e.referralId(),
                        addEachToSet("retractions", List.of(e.retraction().name()))));
            case MergeStated e -> List.of(row(recorded, e.referralId(), merged(e)));
            case FirstContactDueSet e -> List.of(row(recorded, e.referralId(), set("due", Date.from(e.dueAt()))));
            case FirstContactOverdue e -> List.of(row(recorded, e.referralId(), set("overdue", true)));
            case ReferralCandidatesFound e -> List.of(row(recorded, e.referralId(), set("alike", true)));
            case ReferralConsentReceived _, ConstraintsStated _, ReadmissionAsked _ -> List.of();
            case PersonDetailsReceived _, PersonEvent _ -> List.of();
        };
    }

    private static Bson received(Recorded<ReferralEvent> recorded, ReferralReceived e) {
        return combine(
                arrived(recorded),
                said(e.content(), e.receivedAt()),
                set("review", e.needsReview()),
                addEachToSet("candidates", ids(e.candidates())));
    }

    private static Bson arrived(Delivered<ReferralEvent> delivered) {
        return combine(
                set("org", delivered.organisation()),
                set("subject", delivered.subject()),
                set("at", Date.from(delivered.occurredAt())),
                set("status", ReferralStatus.RECEIVED.name()),
                set("overdue", false),
                set("received", SealedField.of(delivered.stored(), OWN_LOG).toDocument()));
    }

    private static Bson said(ReferralContent content, Instant receivedAt) {
        return combine(
                set("urgency", content.urgency().name()),
                set("urgent", urgent(content.urgency(), receivedAt)),
                set("source", content.source().kind().name()));
    }

    /** One number to sort by: the most urgent first, among them the oldest. */
    private static long urgent(Urgency urgency, Instant receivedAt) {
        long rank = switch (urgency) {
            case STAT -> 0;
            case ASAP -> 1;
            case URGENT -> 2;
            case ROUTINE -> 3;
        };
        return rank * 1_000_000_000_000_000L + receivedAt.toEpochMilli();
    }

    private static Bson contacted(Date at) {
        return combine(max("contacted", at), min("firstContacted", at), set("overdue", false));
    }

    private static Bson corrected(Recorded<ReferralEvent> recorded, ReferralCorrected e) {
        Bson now = combine(
                said(e.content(), e.receivedAt()),
                addEachToSet("candidates", ids(e.candidates())),
                set("corrected", SealedField.of(recorded.stored(), OWN_LOG).toDocument()));
        Bson marked = e.afterEnd() ? combine(now, set("changed", true)) : now;
        return e.afterEnd() || !e.candidates().isEmpty() ? combine(marked, set("review", true)) : marked;
    }

    private static Bson merged(MergeStated e) {
        List<UUID> known = e.merges().stream()
                .flatMap(merge -> merge.participantIds().stream())
                .toList();
        return combine(set("review", true), addEachToSet("candidates", ids(known)));
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static WriteModel<Document> ended(
            Recorded<ReferralEvent> recorded, ReferralEnded end, ReferralStatus status) {
        Bson change = combine(
                set("status", status.name()),
                set("subject", end.participantId().toString()),
                set("ended", Date.from(end.endedAt())),
                set("overdue", false));
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
        Bson change = combine(
                arrived(erased), set("review", false), set("urgent", urgent(Urgency.ROUTINE, erased.occurredAt())));
        return List.of(row(erased, referralId, change));
    }
}
