package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.throughline.outcomes.timeline.domain.EntryStanding;
import org.throughline.outcomes.timeline.domain.Marks;
import org.throughline.platform.projection.ViewRows;

/**
 * What has become of what the rows of a page show, as far as it was known: a correction counts from when it was recorded,
 * whenever it happened.
 */
final class EntryMarks {
    private final Map<String, EntryStanding> assessments = new HashMap<>();
    private final Map<String, Long> lastSaid = new HashMap<>();

    private EntryMarks() {}

    /** Reads what bears on these rows. */
    static EntryMarks of(ViewRows rows, TimelineQuery query, List<Document> page) {
        EntryMarks marks = new EntryMarks();
        List<String> shown =
                page.stream().flatMap(row -> shown(row).stream()).distinct().toList();
        if (!shown.isEmpty()) {
            rows.find(and(TimelineRows.known(query), in(TimelineProjection.MARKED, shown)))
                    .projection(include(TimelineProjection.MARKED, TimelineProjection.STANDING))
                    .forEach(marks::marked);
        }
        List<String> stated = page.stream()
                .map(row -> row.getString(TimelineProjection.STATED))
                .filter(Objects::nonNull)
                .flatMap(text -> Marks.restating(text).stream())
                .distinct()
                .toList();
        if (!stated.isEmpty()) {
            rows.find(and(TimelineRows.known(query), in(TimelineProjection.STATED, stated)))
                    .projection(include(TimelineProjection.STATED, TimelineProjection.POSITION))
                    .forEach(marks::said);
        }
        return marks;
    }

    private void marked(Document row) {
        EntryStanding standing = EntryStanding.valueOf(row.getString(TimelineProjection.STANDING));
        row.getList(TimelineProjection.MARKED, String.class)
                .forEach(id -> assessments.merge(id, standing, EntryMarks::graver));
    }

    private void said(Document row) {
        lastSaid.merge(row.getString(TimelineProjection.STATED), row.getLong(TimelineProjection.POSITION), Math::max);
    }

    /** What has become of one. */
    EntryStanding standing(Document row) {
        String stated = row.getString(TimelineProjection.STATED);
        boolean saidAgain = stated != null
                && Marks.restating(stated).stream()
                        .mapToLong(text -> lastSaid.getOrDefault(text, 0L))
                        .anyMatch(last -> last > row.getLong(TimelineProjection.POSITION));
        return shown(row).stream()
                .map(id -> assessments.getOrDefault(id, EntryStanding.STANDS))
                .reduce(saidAgain ? EntryStanding.CORRECTED : EntryStanding.STANDS, EntryMarks::graver);
    }

    private static List<String> shown(Document row) {
        return Optional.ofNullable(row.getList(TimelineProjection.SHOWN, String.class))
                .orElse(List.of());
    }

    private static EntryStanding graver(EntryStanding one, EntryStanding other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
