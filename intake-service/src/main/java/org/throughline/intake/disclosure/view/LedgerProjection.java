package org.throughline.intake.disclosure.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerFact;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each entry. What it says stays sealed; by whom, about whom, when and what came of it stand clear. */
public final class LedgerProjection implements Projection<LedgerFact> {
    private static final String OWN_LOG = "intake";

    @Override
    public String name() {
        return "disclosure_ledger";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "subject", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "outcome", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "recipient", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "reason", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "flagged", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "review", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "emergency", "at", "_id")),
                new IndexModel(Indexes.ascending("emergency", "review")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<LedgerFact> recorded) {
        return switch (recorded.event()) {
            case RecordsDisclosed e -> List.of(row(recorded, e, Outcome.DISCLOSED, "", e.disclosedAt()));
            case ManualDisclosureRecorded e -> List.of(row(recorded, e, Outcome.DISCLOSED, "", e.disclosedAt()));
            case DisclosureRefused e ->
                List.of(row(recorded, e, Outcome.REFUSED, e.reason().name(), e.refusedAt()));
            case StaffAccessOpened e ->
                List.of(more(
                        recorded,
                        combine(
                                set("emergency", true),
                                set("review", ReviewProgress.OPEN.name()),
                                set("until", Date.from(e.until())))));
            case StaffAccessEnded e -> List.of(more(recorded, set("ended", Date.from(e.endedAt()))));
            case DisclosureReviewed _ ->
                List.of(more(
                        recorded,
                        combine(
                                set("review", ReviewProgress.CLOSED.name()),
                                set(
                                        "reviewed",
                                        SealedField.of(recorded.stored(), OWN_LOG)
                                                .toDocument()))));
        };
    }

    private static WriteModel<Document> more(Recorded<LedgerFact> recorded, Bson change) {
        return Guarded.upsert(eq("_id", recorded.event().disclosureId().toString()), recorded.position(), change);
    }

    private static WriteModel<Document> row(
            Recorded<LedgerFact> recorded, LedgerEvent entry, Outcome outcome, String reason, Instant at) {
        var origin = recorded.stored().header().origin();
        String source = origin == null ? OWN_LOG : origin.source();
        boolean flagged = !entry.objections().isEmpty();
        return Guarded.upsert(
                eq("_id", entry.disclosureId().toString()),
                recorded.position(),
                combine(
                        set("org", recorded.organisation()),
                        set("subject", entry.request().participantId().toString()),
                        set("at", Date.from(at)),
                        set("service", source),
                        set("outcome", outcome.name()),
                        set("reason", reason),
                        set("recipient", entry.request().recipientId()),
                        set("flagged", flagged),
                        set("emergency", false),
                        set("review", flagged ? ReviewProgress.OPEN.name() : ""),
                        set("entry", SealedField.of(recorded.stored(), source).toDocument())));
    }

    /** The organisation's own key is never destroyed alone. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<LedgerFact> erased) {
        return List.of();
    }
}
