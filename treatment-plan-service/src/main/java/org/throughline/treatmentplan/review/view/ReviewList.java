package org.throughline.treatmentplan.review.view;

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
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.review.ReviewCatalogue;

/** The reviews of an organisation that are open, or to come; what is due first on top. */
public final class ReviewList {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public ReviewList(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new ReviewsProjection(), ReviewCatalogue.TYPES);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * The review of one episode.
     *
     * @param opensAt when it was, or will be, put on the list of what is to be done
     * @param calledFor whether something else than the clock asks for it
     */
    public record Row(
            UUID episodeId,
            UUID participantId,
            ReviewStatus status,
            Instant opensAt,
            Instant dueBy,
            boolean calledFor,
            boolean overdue) {
        static Row of(Document row) {
            return new Row(
                    UUID.fromString(row.getString("_id")),
                    UUID.fromString(row.getString("subject")),
                    ReviewStatus.valueOf(row.getString("status")),
                    row.getDate("opens").toInstant(),
                    row.getDate("due").toInstant(),
                    row.getBoolean("called"),
                    row.getBoolean("overdue"));
        }
    }

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueBy, String episodeId) {}

    /** So many of one status, behind a place if one is given. */
    public List<Row> page(String organisation, ReviewStatus status, Optional<Place> after, int rowsMax) {
        List<Bson> filters =
                new ArrayList<>(List.of(eq("org", organisation), eq("status", status.name()), eq("over", false)));
        after.ifPresent(place -> filters.add(Keyset.behind("due", place.dueBy(), place.episodeId())));
        return rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("due", "_id"))
                .limit(rowsMax)
                .map(Row::of)
                .into(new ArrayList<>());
    }
}
