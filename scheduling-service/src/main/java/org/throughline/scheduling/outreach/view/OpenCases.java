package org.throughline.scheduling.outreach.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
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
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Keyset;
import org.throughline.platform.projection.ViewRows;

/** Reads who is to be reached. */
public final class OpenCases {
    private final ViewRows rows;

    public OpenCases(ViewRows rows) {
        this.rows = rows;
    }

    /** Where a case stands in the list: untried ones first, by when they are due. */
    public record Place(boolean tried, Instant dueBy, String id) {}

    /** A case and its place. */
    public record Placed(OpenCase of, Place place) {}

    /** Those of a programme; one more than asked for says that there are more. */
    public List<Placed> page(String organisation, String programme, Optional<Place> after, int limit) {
        Bson open = and(eq("org", organisation), eq("open", true), eq("programme", programme));
        List<Placed> found = new ArrayList<>();
        rows.find(after.map(place -> and(open, behind(place))).orElse(open))
                .projection(Guarded.visible())
                .sort(ascending("tried", "dueBy", "_id"))
                .limit(limit)
                .forEach(row -> found.add(placed(row)));
        return found;
    }

    private static Bson behind(Place place) {
        int tried = place.tried() ? 1 : 0;
        return or(gt("tried", tried), and(eq("tried", tried), Keyset.behind("dueBy", place.dueBy(), place.id())));
    }

    private static Placed placed(Document row) {
        OpenCase of = new OpenCase(
                UUID.fromString(row.getString("subject")),
                UUID.fromString(row.getString("episode")),
                row.getInteger("number"),
                row.getInteger("absences"),
                row.getInteger("attempts"),
                row.getDate("openedAt").toInstant(),
                row.getDate("dueBy").toInstant(),
                Optional.ofNullable(row.getDate("lastAttemptAt")).map(Date::toInstant));
        return new Placed(of, new Place(row.getInteger("tried") == 1, of.dueBy(), row.getString("_id")));
    }
}
