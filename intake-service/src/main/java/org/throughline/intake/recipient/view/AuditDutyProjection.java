package org.throughline.intake.recipient.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.recipient.domain.Agreement;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientEvent.OfCode;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each recipient, of times only: when each of its agreements ends, what is certified, and which is in force. */
public final class AuditDutyProjection implements Projection<RecipientEvent> {
    static final String ORGANISATION = "org";
    static final String AUDITS = "audits";
    static final String AGREEMENTS = "agreements";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String DESTROY_BY = "destroyBy";
    static final String DESTROYED = "destroyed";
    static final String IN_FORCE = "inForce";

    @Override
    public String name() {
        return "audit_duties";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(AUDITS, ORGANISATION)));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<RecipientEvent> recorded) {
        return switch (recorded.event()) {
            case RecipientDescribed e -> List.of(row(recorded, e.recipientId(), described(recorded, e)));
            case AuditDataDestroyed e ->
                List.of(row(
                        recorded,
                        e.recipientId(),
                        set(
                                DESTROYED + "." + key(e.destruction().agreementFrom()),
                                Date.from(e.destruction().at()))));
            case OfCode _ -> List.of();
        };
    }

    /** Nothing here is about a person. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<RecipientEvent> erased) {
        return List.of();
    }

    private static Bson described(Recorded<RecipientEvent> recorded, RecipientDescribed e) {
        List<Bson> changes = new ArrayList<>();
        changes.add(set(ORGANISATION, recorded.organisation()));
        changes.add(set(
                IN_FORCE,
                e.active()
                        ? e.agreement().stream()
                                .map(one -> key(one.from()))
                                .findFirst()
                                .orElse("")
                        : ""));
        for (Agreement agreement : e.agreement()) {
            changes.add(set(AUDITS, true));
            changes.add(set(
                    AGREEMENTS + "." + key(agreement.from()),
                    new Document(FROM, agreement.from().toString())
                            .append(UNTIL, Date.from(agreement.until()))
                            .append(DESTROY_BY, Date.from(agreement.destroyBy()))));
        }
        return combine(changes);
    }

    private static WriteModel<Document> row(Delivered<?> delivered, UUID recipientId, Bson change) {
        return Guarded.upsert(eq("_id", recipientId.toString()), delivered.position(), change);
    }

    /** A time as the name of a field, which has no dots. */
    static String key(Instant from) {
        return "at" + from.getEpochSecond() + "_" + from.getNano();
    }
}
