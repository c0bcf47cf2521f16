package org.throughline.intake.referral.view;

import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.Retraction;
import org.throughline.intake.referral.view.InboxQuery.Order;
import org.throughline.intake.referral.view.InboxQuery.Place;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The referrals of an organisation, the oldest or the most urgent first, page by page. */
public final class Inbox {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<ReferralEvent> events = new EventRecords<>(ReferralCatalogue.EVENTS);

    /** Starts to keep the view. */
    public Inbox(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new InboxProjection(), ReferralCatalogue.EVENTS);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One referral.
     *
     * @param at when it came in
     * @param ended when it came to its end, if it has
     * @param contact when somebody tried to reach somebody, and by when they have to have
     * @param marks what a person has to look at
     * @param content what it says now; nothing if that was erased
     */
    public record Row(
            UUID referralId,
            UUID participantId,
            ReferralStatus status,
            Instant at,
            Optional<Instant> ended,
            Contact contact,
            Marks marks,
            Optional<ReferralContent> content,
            long urgent) {

        /** What it is sorted by. */
        public long key(Order order) {
            return switch (order) {
                case AGE -> at.toEpochMilli();
                case URGENCY -> urgent;
            };
        }
    }

    /**
     * Attempts to reach the person or the sender.
     *
     * @param due by when the first has to be; absent where no time was set
     * @param overdue whether nobody has tried, and it is over
     * @param first when somebody first tried
     * @param last when somebody last tried
     */
    public record Contact(Optional<Instant> due, boolean overdue, Optional<Instant> first, Optional<Instant> last) {
        /** Whether somebody has tried, and not in time. */
        public boolean late() {
            return due.flatMap(by -> first.filter(at -> at.isAfter(by))).isPresent();
        }
    }

    /**
     * What a person has to look at.
     *
     * @param alike whether, as it came in, participants were found who may be the person
     * @param candidates known participants who may be meant, or may be the same person
     * @param changedAfterEnd whether its sender said something else after it had ended
     * @param retractions how its sender took it back
     */
    public record Marks(
            boolean needsReview,
            boolean alike,
            List<UUID> candidates,
            boolean changedAfterEnd,
            List<Retraction> retractions) {
        public Marks {
            candidates = List.copyOf(candidates);
            retractions = List.copyOf(retractions);
        }
    }

    /** So many of those that are asked for, behind a place if one is given. */
    public List<Row> page(String organisation, InboxQuery query, Optional<Place> after, int rowsMax) {
        List<Document> found = rows.find(query.filter(organisation, after))
                .projection(Guarded.visible())
                .sort(ascending(query.order().field(), "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
        List<Document> said = found.stream().map(Inbox::lastSaid).toList();
        List<Opened> opened = fields.open(said.stream().map(SealedField::from).toList());
        List<Row> page = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            page.add(row(found.get(i), content(said.get(i), opened.get(i))));
        }
        return page;
    }

    private static Document lastSaid(Document row) {
        Document corrected = row.get("corrected", Document.class);
        return corrected == null ? row.get("received", Document.class) : corrected;
    }

    private static Row row(Document row, Optional<ReferralContent> content) {
        return new Row(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("subject")),
                ReferralStatus.valueOf(row.getString("status")),
                row.getDate("at").toInstant(),
                instant(row.getDate("ended")),
                new Contact(
                        instant(row.getDate("due")),
                        row.getBoolean("overdue", false),
                        instant(row.getDate("firstContacted")),
                        instant(row.getDate("contacted"))),
                new Marks(
                        row.getBoolean("review", false),
                        row.getBoolean("alike", false),
                        texts(row, "candidates").stream()
                                .map(UUID::fromString)
                                .sorted()
                                .toList(),
                        row.getBoolean("changed", false),
                        texts(row, "retractions").stream()
                                .map(Retraction::valueOf)
                                .sorted()
                                .toList()),
                content,
                row.getLong("urgent"));
    }

    private static List<String> texts(Document row, String field) {
        return row.getList(field, String.class, List.of());
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private Optional<ReferralContent> content(Document sealed, Opened opened) {
        return switch (opened) {
            case Opened.Plain plain ->
                content(events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload()));
            case Opened.Erased _ -> Optional.empty();
        };
    }

    private static Optional<ReferralContent> content(ReferralEvent event) {
        return switch (event) {
            case ReferralReceived e -> Optional.of(e.content());
            case ReferralCorrected e -> Optional.of(e.content());
            case ReferralEvent _ -> Optional.empty();
        };
    }
}
