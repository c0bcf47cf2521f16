package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.timeline.domain.Stay;
import org.throughline.platform.projection.ViewRows;

/**
 * The rows of one episode: what names it, what is a part of something that names it, and what names none and happened while
 * it lasted.
 *
 * @param stay when it lasted, as far as it is known
 * @param wholes plans and handoffs of the episode
 */
record EpisodeRows(UUID episodeId, Stay stay, List<String> wholes) {
    private static final String TYPE = "fact.type";
    private static final String ADMITTED = "intake.participant-admitted.v1";
    private static final String REOPENED = "intake.episode-reopened.v1";
    private static final String CLOSED = "intake.episode-closed.v1";

    /** Those of the episode a query asks for, if it asks for one. */
    static Optional<EpisodeRows> of(ViewRows rows, TimelineQuery query) {
        return query.episode().map(episodeId -> {
            Bson named = and(TimelineRows.known(query), eq(TimelineProjection.EPISODE, episodeId.toString()));
            List<Stay.Turn> turns = new ArrayList<>();
            rows.find(and(named, in(TYPE, List.of(ADMITTED, REOPENED, CLOSED))))
                    .sort(ascending(TimelineProjection.POSITION))
                    .forEach(row -> turns.add(turn(row)));
            List<String> wholes = new ArrayList<>();
            rows.find(and(named, exists(TimelineProjection.PART_OF)))
                    .projection(include(TimelineProjection.PART_OF))
                    .forEach(row -> wholes.add(row.getString(TimelineProjection.PART_OF)));
            return new EpisodeRows(episodeId, Stay.of(turns), List.copyOf(wholes));
        });
    }

    private static Stay.Turn turn(Document row) {
        String type = row.get("fact", Document.class).getString("type");
        return new Stay.Turn(row.getDate("at").toInstant(), !type.equals(CLOSED));
    }

    Bson filter() {
        List<Bson> either = new ArrayList<>();
        either.add(eq(TimelineProjection.EPISODE, episodeId.toString()));
        either.add(in(TimelineProjection.PART_OF, wholes));
        for (Stay.Period period : stay.periods()) {
            either.add(and(
                    exists(TimelineProjection.EPISODE, false),
                    exists(TimelineProjection.PART_OF, false),
                    gte("at", Date.from(period.from())),
                    lte("at", Date.from(period.until()))));
        }
        return or(either);
    }
}
