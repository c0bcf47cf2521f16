package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.timeline.domain.Marks;
import org.throughline.platform.projection.ViewRows;

/**
 * The rows that are new since a reader looked, and those before them of which something new says that they do not stand.
 *
 * @param restated ids of the latter
 */
record ChangedRows(Since since, Set<String> restated) {

    /** Those of a query that asks for what changed, if it does. */
    static Optional<ChangedRows> of(ViewRows rows, TimelineQuery query) {
        return query.changedSince().map(since -> new ChangedRows(since, restated(rows, query, since)));
    }

    private static Set<String> restated(ViewRows rows, TimelineQuery query, Since since) {
        Set<String> marked = new HashSet<>();
        Set<String> said = new HashSet<>();
        Bson either = or(exists(TimelineProjection.MARKED), exists(TimelineProjection.STATED));
        rows.find(and(TimelineRows.known(query), since.filter(), either))
                .projection(include(TimelineProjection.MARKED, TimelineProjection.STATED))
                .forEach(row -> {
                    marked.addAll(row.getList(TimelineProjection.MARKED, String.class, List.of()));
                    Optional.ofNullable(row.getString(TimelineProjection.STATED))
                            .ifPresent(said::add);
                });
        if (marked.isEmpty() && said.isEmpty()) {
            return Set.of();
        }
        Bson affected = or(in(TimelineProjection.SHOWN, marked), exists(TimelineProjection.STATED));
        Set<String> restated = new HashSet<>();
        rows.find(and(TimelineRows.known(query), not(since.filter()), affected))
                .projection(include(TimelineProjection.SHOWN, TimelineProjection.STATED))
                .forEach(row -> {
                    if (isRestated(row, marked, said)) {
                        restated.add(row.getString("_id"));
                    }
                });
        return restated;
    }

    private static boolean isRestated(Document row, Set<String> marked, Set<String> said) {
        String stated = row.getString(TimelineProjection.STATED);
        return row.getList(TimelineProjection.SHOWN, String.class, List.of()).stream()
                        .anyMatch(marked::contains)
                || (stated != null && Marks.restating(stated).stream().anyMatch(said::contains));
    }

    Bson filter() {
        return or(since.filter(), in("_id", restated));
    }
}
