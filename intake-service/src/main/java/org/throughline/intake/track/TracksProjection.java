package org.throughline.intake.track;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each track. It concerns nobody, so all of it stands clear. */
public final class TracksProjection implements Projection<TrackTold> {
    @Override
    public String name() {
        return "tracks_told";
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
    public List<WriteModel<Document>> on(Recorded<TrackTold> recorded) {
        TrackTold track = recorded.event();
        return List.of(Guarded.upsert(
                eq("_id", track.trackId().toString()),
                recorded.position(),
                combine(
                        set("org", recorded.organisation()),
                        set("facility", track.facilityId().toString()),
                        set("zone", track.zone().getId()),
                        set("level", track.level()),
                        set("adult", track.adult()),
                        set(
                                "blocks",
                                track.blocks().stream()
                                        .map(TracksProjection::block)
                                        .toList()))));
    }

    private static Document block(TrackTold.BlockTold block) {
        return new Document("day", block.day().name())
                .append("start", block.start().toString())
                .append("minutes", block.minutes())
                .append("kind", block.kind());
    }

    /** It concerned nobody, so nothing of it is ever erased. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<TrackTold> erased) {
        return List.of();
    }
}
