package org.throughline.intake.referral.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewName;
import org.throughline.platform.service.ServiceRuntime;

/** The referrals of an organisation, the oldest first, page by page. */
public final class Inbox {
    private final ProjectionRunner runner;
    private final MongoCollection<Document> rows;
    private final SealedFields fields;
    private final EventRecords<ReferralEvent> events = new EventRecords<>(ReferralCatalogue.EVENTS);

    /** Starts to keep the view. */
    public Inbox(ServiceRuntime runtime, SealedFields fields) {
        InboxProjection projection = new InboxProjection();
        this.runner = runtime.processors().view(projection, ReferralCatalogue.EVENTS);
        this.rows = runtime.records()
                .database()
                .getCollection(ViewName.of(projection).toString());
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One referral.
     *
     * @param contacted when somebody last tried to reach the person or the sender, if anybody has
     * @param received what came in; nothing if that was erased
     */
    public record Row(
            UUID referralId,
            UUID participantId,
            ReferralStatus status,
            Instant at,
            Optional<Instant> contacted,
            Optional<ReferralReceived> received) {}

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant at, String referralId) {}

    /** So many of one status, behind a place if one is given. */
    public List<Row> page(String organisation, ReferralStatus status, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq("status", status.name()));
        after.ifPresent(place -> filters.add(or(
                gt("at", Date.from(place.at())), and(eq("at", Date.from(place.at())), gt("_id", place.referralId())))));
        List<Document> found = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("at", "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("received", Document.class)))
                .toList());
        List<Row> page = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            page.add(row(found.get(i), opened.get(i)));
        }
        return page;
    }

    private Row row(Document row, Opened opened) {
        return new Row(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("subject")),
                ReferralStatus.valueOf(row.getString("status")),
                row.getDate("at").toInstant(),
                Optional.ofNullable(row.getDate("contacted")).map(Date::toInstant),
                received(row.get("received", Document.class), opened));
    }

    private Optional<ReferralReceived> received(Document sealed, Opened opened) {
        return switch (opened) {
            case Opened.Plain plain ->
                Optional.of(events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload()))
                        .map(ReferralReceived.class::cast);
            case Opened.Erased _ -> Optional.empty();
        };
    }
}
