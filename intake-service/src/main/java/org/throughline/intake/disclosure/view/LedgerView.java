package org.throughline.intake.disclosure.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerFact;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.intake.disclosure.DisclosureCatalogue;
import org.throughline.intake.disclosure.view.LedgerQuery.Narrowing;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The ledger of an organisation, newest first, page by page. */
public final class LedgerView {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<LedgerFact> events = new EventRecords<>(DisclosureCatalogue.EVENTS);

    /** Starts to keep the view. */
    public LedgerView(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new LedgerProjection(), DisclosureCatalogue.EVENTS);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One entry.
     *
     * @param service that made it
     * @param review what the privacy officer found, once they have looked at it
     * @param emergency how long the record was open, if this is the reading of one in an emergency
     */
    public record Row(
            UUID disclosureId,
            String service,
            Instant at,
            LedgerEvent entry,
            Optional<DisclosureReviewed> review,
            Optional<Emergency> emergency) {}

    /**
     * How long a record was open.
     *
     * @param endedAt when it was closed, if that was before {@code until}
     */
    public record Emergency(Instant until, Optional<Instant> endedAt) {
        static Optional<Emergency> of(Document row) {
            return Optional.ofNullable(row.getDate("until"))
                    .map(until -> new Emergency(
                            until.toInstant(),
                            Optional.ofNullable(row.getDate("ended")).map(Date::toInstant)));
        }
    }

    /** What left about one participant in a period, newest first; at most so many and one more. */
    public List<Row> disclosed(String organisation, UUID participantId, Instant from, Instant until, int entriesMax) {
        Narrowing narrowing = new Narrowing(
                Optional.of(participantId),
                Optional.empty(),
                Optional.of(Outcome.DISCLOSED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return page(new LedgerQuery(organisation, narrowing, from, until, Optional.empty(), entriesMax));
    }

    /** These entries, newest first. */
    public List<Row> these(String organisation, List<UUID> disclosureIds) {
        if (disclosureIds.isEmpty()) {
            return List.of();
        }
        List<String> ids = disclosureIds.stream().map(UUID::toString).toList();
        return opened(rows.find(and(eq("org", organisation), in("_id", ids)))
                .projection(Guarded.visible())
                .sort(descending("at", "_id"))
                .into(new ArrayList<>()));
    }

    /** A page; one entry more than asked for says that there are more. */
    public List<Row> page(LedgerQuery query) {
        return opened(rows.find(query.filter())
                .projection(Guarded.visible())
                .sort(descending("at", "_id"))
                .limit(query.entriesMax() + 1)
                .into(new ArrayList<>()));
    }

    /** How often a record was opened in an emergency, in any organisation, and no second person has looked at it yet. */
    public long emergenciesUnreviewed() {
        return rows.countDocuments(and(eq("emergency", true), eq("review", ReviewProgress.OPEN.name())));
    }

    private List<Row> opened(List<Document> found) {
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("entry", Document.class)))
                .toList());
        Map<String, DisclosureReviewed> reviews = reviews(found);
        List<Row> page = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Document row = found.get(i);
            if (opened.get(i) instanceof Opened.Plain plain && fact(row, "entry", plain) instanceof LedgerEvent entry) {
                String id = row.getString("_id");
                page.add(new Row(
                        UUID.fromString(id),
                        row.getString("service"),
                        row.getDate("at").toInstant(),
                        entry,
                        Optional.ofNullable(reviews.get(id)),
                        Emergency.of(row)));
            }
        }
        return page;
    }

    private Map<String, DisclosureReviewed> reviews(List<Document> found) {
        List<Document> reviewed =
                found.stream().filter(row -> row.containsKey("reviewed")).toList();
        List<Opened> opened = fields.open(reviewed.stream()
                .map(row -> SealedField.from(row.get("reviewed", Document.class)))
                .toList());
        Map<String, DisclosureReviewed> reviews = new HashMap<>();
        for (int i = 0; i < reviewed.size(); i++) {
            Document row = reviewed.get(i);
            if (opened.get(i) instanceof Opened.Plain plain
                    && fact(row, "reviewed", plain) instanceof DisclosureReviewed review) {
                reviews.put(row.getString("_id"), review);
            }
        }
        return reviews;
    }

    private LedgerFact fact(Document row, String field, Opened.Plain plain) {
        Document sealed = row.get(field, Document.class);
        return events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload());
    }
}
