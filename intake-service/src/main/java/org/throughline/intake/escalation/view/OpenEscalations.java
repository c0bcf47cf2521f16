package org.throughline.intake.escalation.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.escalation.EscalationCatalogue;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The crises of an organisation that are open, the oldest first, page by page. */
public final class OpenEscalations {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public OpenEscalations(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new EscalationsProjection(), EscalationCatalogue.EVENTS);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One crisis.
     *
     * @param raisedAt since when
     * @param actedAt when something was last done about it
     */
    public record Row(UUID escalationId, UUID referralId, UUID participantId, Instant raisedAt, Instant actedAt) {}

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant raisedAt, String escalationId) {}

    /** So many that are open, behind a place if one is given. */
    public List<Row> page(String organisation, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(eq("open", true));
        after.ifPresent(place -> filters.add(Keyset.behind("at", place.raisedAt(), place.escalationId())));
        return rows
                .find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("at", "_id"))
                .limit(rowsMax)
                .into(new ArrayList<>())
                .stream()
                .map(OpenEscalations::row)
                .toList();
    }

    private static Row row(Document row) {
        Instant raised = row.getDate("at").toInstant();
        Date acted = row.getDate("acted");
        return new Row(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("referral")),
                UUID.fromString(row.getString("subject")),
                raised,
                acted == null ? raised : acted.toInstant());
    }
}
