package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.timeline.TimelineCatalogue;
import org.throughline.outcomes.timeline.domain.Dose;
import org.throughline.outcomes.timeline.domain.EntryChange;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.outcomes.timeline.domain.EntryStanding;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;

/** Reads timelines: newest first, page by page, opened as they are shown. */
public final class Timelines {
    private final ViewRows rows;
    private final SealedFields fields;
    private final EventRecords<TimelineFact> facts = new EventRecords<>(TimelineCatalogue.CATALOGUE);

    /** Reads the rows that serve. */
    public Timelines(ViewRows rows, SealedFields fields) {
        this.rows = rows;
        this.fields = fields;
    }

    /** Whether anything is known of the participant in the organisation at all, and of the episode if one is asked for. */
    public boolean exists(TimelineQuery query) {
        Bson all = TimelineRows.of(query);
        Bson asked = query.episode()
                .map(episode -> and(all, eq(TimelineProjection.EPISODE, episode.toString())))
                .orElse(all);
        return rows.find(asked).projection(include("_id")).first() != null;
    }

    /** How far the timeline of a participant has come. */
    public TimelineState state(String organisation, UUID participantId) {
        Bson all = and(eq("org", organisation), eq("subject", participantId.toString()));
        Document last = rows.find(all)
                .projection(include(TimelineProjection.POSITION))
                .sort(descending(TimelineProjection.POSITION))
                .first();
        return last == null
                ? new TimelineState(0, 0)
                : new TimelineState(last.getLong(TimelineProjection.POSITION), rows.countDocuments(all));
    }

    /** A page of one participant's timeline; one entry more than asked for says that there are more. */
    public List<TimelineEntry> page(TimelineQuery query) {
        List<Document> found = rows.find(
                        TimelineRows.onPage(query, EpisodeRows.of(rows, query), ChangedRows.of(rows, query)))
                .sort(descending("at", "_id"))
                .limit(query.entriesMax() + 1)
                .into(new ArrayList<>());
        List<Opened> opened = opened(found);
        EntryMarks marks = EntryMarks.of(rows, query, found);
        List<TimelineEntry> entries = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Document row = found.get(i);
            entries.add(entry(row, opened.get(i), marks.standing(row), change(query, row)));
        }
        return entries;
    }

    private static Optional<EntryChange> change(TimelineQuery query, Document row) {
        return query.changedSince().map(since -> since.isBefore(row) ? EntryChange.ADDED : EntryChange.RESTATED);
    }

    /** What is known last of the dose in each of these weeks, by episode; an erased one is known no more. */
    public List<Dose> doses(TimelineQuery query, Set<LocalDate> weeks) {
        List<Bson> filters = new ArrayList<>();
        filters.add(TimelineRows.known(query));
        filters.add(in(
                TimelineProjection.WEEK, weeks.stream().map(LocalDate::toString).toList()));
        query.asOf().ifPresent(instant -> filters.add(TimelineRows.happenedBy(instant)));
        query.episode().ifPresent(episode -> filters.add(eq(TimelineProjection.EPISODE, episode.toString())));
        List<Document> found = rows.find(and(filters))
                .projection(Guarded.visible())
                .sort(ascending(TimelineProjection.POSITION))
                .into(new ArrayList<>());
        List<Opened> opened = opened(found);
        Map<String, Dose> last = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (opened.get(i) instanceof Opened.Plain plain) {
                Dose.in(fact(found.get(i), plain))
                        .ifPresent(dose -> last.put(dose.episodeId() + "/" + dose.week(), dose));
            }
        }
        return List.copyOf(last.values());
    }

    private List<Opened> opened(List<Document> found) {
        return fields.open(found.stream()
                .map(row -> SealedField.from(row.get("fact", Document.class)))
                .toList());
    }

    private TimelineEntry entry(Document row, Opened opened, EntryStanding standing, Optional<EntryChange> change) {
        return new TimelineEntry(
                row.getString("_id"),
                EntryKind.valueOf(row.getString("kind")),
                type(row),
                row.getDate("at").toInstant(),
                row.getDate("recordedAt").toInstant(),
                new TimelineFact.Basis(
                        row.getString("service"),
                        row.getString("stream"),
                        row.getLong("version"),
                        row.getString("fingerprint")),
                standing,
                change,
                switch (opened) {
                    case Opened.Plain _ when standing == EntryStanding.IN_ERROR -> new TimelineEntry.Hidden();
                    case Opened.Plain plain -> new TimelineEntry.Shown(fact(row, plain));
                    case Opened.Erased _ -> new TimelineEntry.Erased();
                });
    }

    private TimelineFact fact(Document row, Opened.Plain plain) {
        return facts.read(type(row), row.get("fact", Document.class).getInteger("rev"), plain.payload());
    }

    private static String type(Document row) {
        return row.get("fact", Document.class).getString("type");
    }
}
