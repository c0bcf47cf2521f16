package org.throughline.outcomes.timeline.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.timeline.TimelineCatalogue;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.outcomes.timeline.domain.EntryStanding;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.privacy.Opened;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedField;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewName;

/** Reads timelines: newest first, page by page, opened as they are shown. */
public final class Timelines {
    private final MongoCollection<Document> rows;
    private final SealedFields fields;
    private final EventRecords<TimelineFact> facts = new EventRecords<>(TimelineCatalogue.CATALOGUE);

    /** Reads the view in the service's database. */
    public Timelines(MongoDatabase database, SealedFields fields) {
        this.rows = database.getCollection(ViewName.of(new TimelineProjection()).toString());
        this.fields = fields;
    }

    /** Whether anything is known of the participant in the organisation at all. */
    public boolean exists(TimelineQuery query) {
        Bson anything = and(
                eq("org", query.organisation()),
                eq("subject", query.participantId().toString()));
        return rows.find(anything).projection(include("_id")).first() != null;
    }

    /** A page of one participant's timeline; one entry more than asked for says that there are more. */
    public List<TimelineEntry> page(TimelineQuery query) {
        List<Document> found = rows.find(and(filters(query)))
                .projection(Guarded.visible())
                .sort(descending("at", "_id"))
                .limit(query.entriesMax() + 1)
                .into(new ArrayList<>());
        List<Opened> opened = fields.open(found.stream()
                .map(row -> SealedField.from(row.get("fact", Document.class)))
                .toList());
        Map<String, EntryStanding> marks = marks(query, found);
        List<TimelineEntry> entries = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            entries.add(entry(found.get(i), opened.get(i), marks));
        }
        return entries;
    }

    /** What has become of the assessments these rows show something of, as far as it was known. */
    private Map<String, EntryStanding> marks(TimelineQuery query, List<Document> found) {
        List<String> shown =
                found.stream().flatMap(row -> shown(row).stream()).distinct().toList();
        if (shown.isEmpty()) {
            return Map.of();
        }
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", query.organisation()));
        filters.add(eq("subject", query.participantId().toString()));
        filters.add(in(TimelineProjection.MARKED, shown));
        query.knownAt().ifPresent(instant -> filters.add(lte("recordedAt", Date.from(instant))));
        Map<String, EntryStanding> marks = new HashMap<>();
        for (Document row : rows.find(and(filters))) {
            EntryStanding standing = EntryStanding.valueOf(row.getString(TimelineProjection.STANDING));
            row.getList(TimelineProjection.MARKED, String.class)
                    .forEach(id -> marks.merge(id, standing, Timelines::graver));
        }
        return marks;
    }

    private static List<String> shown(Document row) {
        return Optional.ofNullable(row.getList(TimelineProjection.SHOWN, String.class))
                .orElse(List.of());
    }

    private static EntryStanding graver(EntryStanding one, EntryStanding other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<Bson> filters(TimelineQuery query) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("org", query.organisation()));
        filters.add(eq("subject", query.participantId().toString()));
        filters.add(gte("at", Date.from(query.from())));
        filters.add(lt("at", Date.from(query.until())));
        if (!query.kinds().isEmpty()) {
            filters.add(in("kind", query.kinds().stream().map(EntryKind::name).toList()));
        }
        query.knownAt().ifPresent(instant -> filters.add(lte("recordedAt", Date.from(instant))));
        query.after()
                .ifPresent(place -> filters.add(or(
                        lt("at", Date.from(place.at())),
                        and(eq("at", Date.from(place.at())), lt("_id", place.eventId())))));
        return filters;
    }

    private TimelineEntry entry(Document row, Opened opened, Map<String, EntryStanding> marks) {
        EntryStanding standing = shown(row).stream()
                .map(id -> marks.getOrDefault(id, EntryStanding.STANDS))
                .reduce(EntryStanding.STANDS, Timelines::graver);
        Document sealed = row.get("fact", Document.class);
        String type = sealed.getString("type");
        return new TimelineEntry(
                row.getString("_id"),
                EntryKind.valueOf(row.getString("kind")),
                type,
                row.getDate("at").toInstant(),
                row.getDate("recordedAt").toInstant(),
                new TimelineFact.Basis(
                        row.getString("service"),
                        row.getString("stream"),
                        row.getLong("version"),
                        row.getString("fingerprint")),
                standing,
                switch (opened) {
                    case Opened.Plain _ when standing == EntryStanding.IN_ERROR -> new TimelineEntry.Hidden();
                    case Opened.Plain plain ->
                        new TimelineEntry.Shown(facts.read(type, sealed.getInteger("rev"), plain.payload()));
                    case Opened.Erased _ -> new TimelineEntry.Erased();
                });
    }
}
