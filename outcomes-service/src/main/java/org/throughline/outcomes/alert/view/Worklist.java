package org.throughline.outcomes.alert.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.alert.AlertCatalogue;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The alerts of an organisation, those due first, page by page. */
public final class Worklist {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<AlertEvent> events = new EventRecords<>(AlertCatalogue.CATALOGUE);

    /** Starts to keep the view. */
    public Worklist(ServiceRuntime runtime, SealedFields fields) {
        this.runner = runtime.processors().view(new AlertsProjection(), AlertCatalogue.CATALOGUE);
        this.rows = runner.rows();
        this.fields = fields;
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One alert.
     *
     * @param owner who answers for it now
     * @param raised why it was raised; nothing if that was erased
     */
    public record Row(
            UUID alertId,
            UUID participantId,
            AlertStatus status,
            String owner,
            Instant dueBy,
            int escalations,
            Optional<SafetyAlertRaised> raised) {}

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueBy, String alertId) {}

    /** So many of one status, behind a place if one is given. */
    public List<Row> page(String organisation, AlertStatus status, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq("status", status.name()));
        after.ifPresent(place -> filters.add(Keyset.behind("dueBy", place.dueBy(), place.alertId())));
        List<Document> found = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("dueBy", "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>());
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("raised", Document.class)))
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
                AlertStatus.valueOf(row.getString("status")),
                row.getString("owner"),
                row.getDate("dueBy").toInstant(),
                row.getInteger("escalations", 0),
                raised(row.get("raised", Document.class), opened));
    }

    private Optional<SafetyAlertRaised> raised(Document sealed, Opened opened) {
        return switch (opened) {
            case Opened.Plain plain ->
                Optional.of(events.read(sealed.getString("type"), sealed.getInteger("rev"), plain.payload()))
                        .map(SafetyAlertRaised.class::cast);
            case Opened.Erased _ -> Optional.empty();
        };
    }
}
