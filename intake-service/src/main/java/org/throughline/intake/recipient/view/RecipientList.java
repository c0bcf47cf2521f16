package org.throughline.intake.recipient.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.StreamNames;
import org.throughline.intake.recipient.RecipientCatalogue;
import org.throughline.intake.recipient.domain.AuditDuties;
import org.throughline.intake.recipient.domain.RecipientEvent;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.intake.recipient.domain.RecipientState;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** The recipients of an organisation, page by page, and each as it was known at some time. */
public final class RecipientList {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final History<RecipientEvent> history;
    private final EventRecords<RecipientEvent> events = new EventRecords<>(RecipientCatalogue.EVENTS);

    /** Starts to keep the view. */
    public RecipientList(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new RecipientProjection(), RecipientCatalogue.EVENTS);
        this.rows = runner.rows();
        this.fields = fields;
        this.history = runtime.history(RecipientCatalogue.EVENTS);
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** So many of them, behind an id if one is given. */
    public List<RecipientDescribed> page(String organisation, boolean active, Optional<UUID> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(eq("org", organisation), eq("active", active)));
        after.ifPresent(id -> filters.add(gt("_id", id.toString())));
        List<SealedField> found = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("_id"))
                .limit(rowsMax)
                .map(row -> SealedField.from(row.get("described", Document.class)))
                .into(new ArrayList<>());
        List<Opened> opened = fields.open(found);
        List<RecipientDescribed> page = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (opened.get(i) instanceof Opened.Plain plain) {
                page.add((RecipientDescribed) events.read(
                        found.get(i).place().type(), found.get(i).place().revision(), plain.payload()));
            }
        }
        return page;
    }

    /** What one has to destroy. */
    public AuditDuties duties(UUID recipientId, String organisation) {
        return history.events(StreamNames.recipient(recipientId), organisation, Optional.empty()).stream()
                .reduce(RecipientState.NONE, RecipientState::evolve, (_, later) -> later)
                .dutiesOf(recipientId);
    }

    /** The last description of one, as it was recorded by then. */
    public Optional<RecipientDescribed> one(UUID recipientId, String organisation, Optional<Instant> knownAt) {
        return history.events(StreamNames.recipient(recipientId), organisation, knownAt).stream()
                .filter(RecipientDescribed.class::isInstance)
                .map(RecipientDescribed.class::cast)
                .reduce((_, later) -> later);
    }
}
