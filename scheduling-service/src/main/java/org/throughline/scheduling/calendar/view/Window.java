package org.throughline.scheduling.calendar.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Keyset;

/**
 * Which rows of a list by start are asked for, earliest first.
 *
 * @param from first start, inclusive
 * @param until last start, exclusive
 * @param after the last row of the page before
 * @param limit rows on a page, 1 to 200
 */
public record Window(Instant from, Instant until, Optional<Place> after, int limit) {
    /** Most rows on one page. */
    public static final int LIMIT_MAX = 200;

    /** Where a row stands: by start, and among those of one instant by id. */
    public record Place(Instant start, String id) {}

    public Window {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("a page has 1 to " + LIMIT_MAX + " rows");
        }
    }

    /** The rows inside, after the page before. */
    public Bson filter() {
        Bson inside = and(gte("start", Date.from(from)), lt("start", Date.from(until)));
        return after.map(place -> and(inside, Keyset.behind("start", place.start(), place.id())))
                .orElse(inside);
    }
}
