package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.gt;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The last that a reader of a timeline has seen of it: what was recorded later is new to them. */
public sealed interface Since {

    /** Up to a position in the log of this service. */
    record Position(long position) implements Since {}

    /** Up to a time, by when this service had recorded it. */
    record Time(Instant at) implements Since {}

    /** The rows that are new. */
    default Bson filter() {
        return switch (this) {
            case Position since -> gt(TimelineProjection.POSITION, since.position());
            case Time since -> gt("recordedAt", Date.from(since.at()));
        };
    }

    /** Whether a row is one of them. */
    default boolean isBefore(Document row) {
        return switch (this) {
            case Position since -> row.getLong(TimelineProjection.POSITION) > since.position();
            case Time since -> row.getDate("recordedAt").toInstant().isAfter(since.at());
        };
    }
}
