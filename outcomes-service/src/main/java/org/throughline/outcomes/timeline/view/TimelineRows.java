package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.platform.projection.Keyset;

/** Which rows of the view a query means. */
final class TimelineRows {
    private TimelineRows() {}

    /** All of one person. */
    static Bson of(TimelineQuery query) {
        return and(
                eq("org", query.organisation()),
                eq("subject", query.participantId().toString()));
    }

    /** All of one person that were recorded by then. */
    static Bson known(TimelineQuery query) {
        return query.knownAt()
                .map(instant -> and(of(query), lte("recordedAt", Date.from(instant))))
                .orElseGet(() -> of(query));
    }

    /**
     * Those on the page.
     *
     * @param episode that is asked for, if one is
     * @param changed what alone is asked for, if what changed is
     */
    static Bson onPage(TimelineQuery query, Optional<EpisodeRows> episode, Optional<ChangedRows> changed) {
        List<Bson> filters = new ArrayList<>();
        filters.add(known(query));
        filters.add(gte("at", Date.from(query.from())));
        filters.add(lt("at", Date.from(query.until())));
        filters.add(in("kind", query.kinds().stream().map(EntryKind::name).toList()));
        query.asOf().ifPresent(instant -> filters.add(happenedBy(instant)));
        episode.ifPresent(one -> filters.add(one.filter()));
        changed.ifPresent(rows -> filters.add(rows.filter()));
        query.after().ifPresent(place -> filters.add(Keyset.before("at", place.at(), place.eventId())));
        return and(filters);
    }

    /** Those that happened by then. */
    static Bson happenedBy(Instant instant) {
        return lte("at", Date.from(instant));
    }
}
