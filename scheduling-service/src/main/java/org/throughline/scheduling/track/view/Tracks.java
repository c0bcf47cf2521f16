package org.throughline.scheduling.track.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.track.TrackCatalogue;
import org.throughline.scheduling.track.domain.TrackEvent;

/** Reads the tracks of an organisation. */
public final class Tracks {
    private final ViewRows rows;
    private final SealedFacts<TrackEvent> facts;

    public Tracks(ViewRows rows, SealedFields fields) {
        this.rows = rows;
        this.facts = new SealedFacts<>(fields, TrackCatalogue.EVENTS);
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
            OfferedTrack.of(events).ifPresent(tracks::add);
        }
        return tracks;
    }
}
