package org.throughline.scheduling.dose.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.History;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.dose.DoseCatalogue;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;

/** The rows of weeks and episodes, opened. */
final class WeekRows {
    private final ViewRows rows;
    private final SealedFacts<DoseEvent> facts;
    private final History<DoseEvent> history;

    WeekRows(ViewRows rows, SealedFields fields, History<DoseEvent> history) {
        this.rows = rows;
        this.facts = new SealedFacts<>(fields, DoseCatalogue.EVENTS);
        this.history = history;
    }

    /**
     * A row.
     *
     * @param stream it is of, and named as
     * @param facts in order; none of an erased one
     */
    record Row(String stream, List<DoseEvent> facts) {
        Optional<EpisodeOpened> opening() {
            return facts.stream()
                    .filter(EpisodeOpened.class::isInstance)
                    .map(EpisodeOpened.class::cast)
                    .findFirst();
        }
    }

    /** By name, all opened at once. */
    List<Row> read(String organisation, Bson filter, int most) {
        List<Document> found = find(organisation, filter, most);
        Iterator<Optional<DoseEvent>> opened = facts.open(
                        found.stream().flatMap(row -> inOrder(row).stream()).toList())
                .iterator();
        List<Row> read = new ArrayList<>();
        for (Document row : found) {
            List<DoseEvent> own = new ArrayList<>();
            inOrder(row).forEach(_ -> opened.next().ifPresent(own::add));
            read.add(new Row(row.getString("_id"), own));
        }
        return read;
    }

    /** The same rows, with what was recorded by then. */
    List<Row> read(String organisation, Bson filter, int most, Instant knownAt) {
        return find(organisation, filter, most).stream()
                .map(row -> row.getString("_id"))
                .map(stream ->
                        new Row(stream, history.events(StreamName.of(stream), organisation, Optional.of(knownAt))))
                .toList();
    }

    /** Whom the rows of episodes are about, once for each, without opening anything. */
    List<UUID> admitted(String organisation, Bson filter, int most) {
        List<UUID> participants = new ArrayList<>();
        rows.find(and(eq("org", organisation), filter))
                .projection(include("admitted"))
                .sort(ascending("_id"))
                .limit(most)
                .forEach(row -> participants.add(UUID.fromString(row.getString("admitted"))));
        return participants;
    }

    private List<Document> find(String organisation, Bson filter, int most) {
        return rows.find(and(eq("org", organisation), filter))
                .projection(Guarded.visible())
                .sort(ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    private static List<Document> inOrder(Document row) {
        TreeMap<String, Document> byVersion = new TreeMap<>();
        row.get("facts", new Document()).forEach((version, kept) -> byVersion.put(version, (Document) kept));
        return List.copyOf(byVersion.values());
    }
}
