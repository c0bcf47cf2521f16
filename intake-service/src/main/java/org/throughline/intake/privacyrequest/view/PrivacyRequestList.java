package org.throughline.intake.privacyrequest.view;

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
import org.throughline.intake.StreamNames;
import org.throughline.intake.privacyrequest.PrivacyRequestCatalogue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestKind;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** The demands of an organisation, those due first, and each as it was known at some time. */
public final class PrivacyRequestList {
    private final ProjectionRunner runner;
    private final ViewRows rows;
    private final History<PrivacyRequestEvent> history;

    /** Starts to keep the view. */
    public PrivacyRequestList(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new PrivacyRequestProjection(), PrivacyRequestCatalogue.EVENTS);
        this.rows = runner.rows();
        this.history = runtime.history(PrivacyRequestCatalogue.EVENTS);
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** One demand. */
    public record Row(
            UUID requestId,
            UUID participantId,
            PrivacyRequestKind kind,
            PrivacyRequestStatus status,
            Instant receivedAt,
            Instant dueAt,
            boolean extended,
            boolean overdue) {
        static Row of(Document row) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    PrivacyRequestKind.valueOf(row.getString("kind")),
                    PrivacyRequestStatus.valueOf(row.getString("status")),
                    row.getDate("received").toInstant(),
                    row.getDate("due").toInstant(),
                    row.getBoolean("extended"),
                    row.getBoolean("overdue"));
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueAt, String requestId) {}

    /** So many of one status, behind a place if one is given. */
    public List<Row> page(String organisation, PrivacyRequestStatus status, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>(List.of(eq("org", organisation), eq("status", status.name())));
        after.ifPresent(place -> filters.add(Keyset.behind("due", place.dueAt(), place.requestId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("due", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }

    /** What became of one demand, as it was recorded by then. */
    public Optional<PrivacyRequestState.File> one(UUID requestId, String organisation, Optional<Instant> knownAt) {
        PrivacyRequestState state = PrivacyRequestState.NONE;
        for (PrivacyRequestEvent event : history.events(StreamNames.privacyRequest(requestId), organisation, knownAt)) {
            state = PrivacyRequestState.evolve(state, event);
        }
        return state.file();
    }
}
