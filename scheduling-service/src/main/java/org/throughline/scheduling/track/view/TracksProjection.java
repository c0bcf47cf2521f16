package org.throughline.scheduling.track.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/** One row for each track. */
public final class TracksProjection implements Projection<TrackEvent> {
    @Override
    public String name() {
        return "tracks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<TrackEvent> recorded) {
        return switch (recorded.event()) {
            case TrackDefined e -> List.of(row(e.trackId(), recorded, set("defined", kept(recorded))));
            case TrackBoundsOverridden e -> List.of(row(e.trackId(), recorded, set("overridden", kept(recorded))));
        };
    }

    /** A track is about nobody, so nobody's erasure takes it. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<TrackEvent> erased) {
        return List.of();
    }

    private static Document kept(Recorded<TrackEvent> recorded) {
        return SealedFacts.keep(recorded.stored());
    }

    private static WriteModel<Document> row(UUID trackId, Delivered<TrackEvent> delivered, Bson change) {
        return Guarded.upsert(
                eq("_id", trackId.toString()),
                delivered.position(),
                combine(set("org", delivered.organisation()), change));
    }
}
