package org.throughline.scheduling.track.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewName;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.track.TrackCatalogue;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/** Reads the tracks of an organisation. */
public final class Tracks {
    private final MongoCollection<Document> rows;
    private final SealedFacts<TrackEvent> facts;

    public Tracks(MongoDatabase database, SealedFields fields) {
        this.rows = database.getCollection(ViewName.of(new TracksProjection()).toString());
        this.facts = new SealedFacts<>(fields, TrackCatalogue.EVENTS);
    }

    /** One of them. */
    public Optional<OfferedTrack> find(String organisation, UUID trackId) {
        return read(and(eq("org", organisation), eq("_id", trackId.toString())), 1).stream()
                .findFirst();
    }

    /** A page of them by id. */
    public List<OfferedTrack> page(String organisation, Optional<String> after, int limit) {
        Bson all = eq("org", organisation);
        return read(after.map(id -> and(all, gt("_id", id))).orElse(all), limit);
    }

    private List<OfferedTrack> read(Bson filter, int limit) {
        List<Document> found = rows.find(filter)
                .projection(Guarded.visible())
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
        List<OfferedTrack> tracks = new ArrayList<>();
        for (Document row : found) {
            List<Document> kept = new ArrayList<>();
            kept.add(row.get("defined", Document.class));
            Optional.ofNullable(row.get("overridden", Document.class)).ifPresent(kept::add);
            List<TrackEvent> events =
                    facts.open(kept).stream().flatMap(Optional::stream).toList();
            only(events, TrackDefined.class)
                    .map(defined -> new OfferedTrack(defined, only(events, TrackBoundsOverridden.class)))
                    .ifPresent(tracks::add);
        }
        return tracks;
    }

    private static <T extends TrackEvent> Optional<T> only(List<TrackEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
