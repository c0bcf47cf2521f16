package org.throughline.outcomes.alumni.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.alumni.AlumniCatalogue;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The follow-ups of an organisation, those that are due first standing first, page by page. */
public final class FollowUpList {
    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public FollowUpList(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new FollowUpsProjection(), AlumniCatalogue.CATALOGUE);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /**
     * One follow-up.
     *
     * @param days since the discharge
     */
    public record Row(
            String id,
            UUID participantId,
            UUID episodeId,
            int days,
            Instant from,
            Instant dueBy,
            FollowUpState state) {}

    /** Where a page ends: the next one begins behind it. */
    public record Place(Instant dueBy, String id) {}

    /** So many of a state at a moment, behind a place if one is given. */
    public List<Row> page(String organisation, FollowUpState state, Instant now, Optional<Place> after, int rowsMax) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", organisation));
        filters.add(filter(state, Date.from(now)));
        after.ifPresent(place -> filters.add(Keyset.behind("dueBy", place.dueBy(), place.id())));
        List<Row> page = new ArrayList<>();
        rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending("dueBy", "_id"))
                .limit(rowsMax)
                .forEach(row -> page.add(row(row, now)));
        return page;
    }

    /** What nobody recorded by its end is missed, whether the clock has said so yet or not. */
    private static Bson filter(FollowUpState state, Date now) {
        Bson open = eq("status", FollowUpsProjection.OPEN);
        return switch (state) {
            case UPCOMING -> and(open, gt("from", now));
            case DUE -> and(open, lte("from", now), gt("dueBy", now));
            case MISSED -> or(eq("status", state.name()), and(open, lte("dueBy", now)));
            case RECORDED, NOT_ASKED -> eq("status", state.name());
        };
    }

    private static Row row(Document row, Instant now) {
        Instant from = row.getDate("from").toInstant();
        Instant dueBy = row.getDate("dueBy").toInstant();
        String status = row.getString("status");
        return new Row(
                row.getString("_id"),
                UUID.fromString(row.getString("subject")),
                UUID.fromString(row.getString("episode")),
                row.getInteger("days"),
                from,
                dueBy,
                status.equals(FollowUpsProjection.OPEN) ? open(from, dueBy, now) : FollowUpState.valueOf(status));
    }

    private static FollowUpState open(Instant from, Instant dueBy, Instant now) {
        if (now.isBefore(from)) {
            return FollowUpState.UPCOMING;
        }
        return now.isBefore(dueBy) ? FollowUpState.DUE : FollowUpState.MISSED;
    }
}
