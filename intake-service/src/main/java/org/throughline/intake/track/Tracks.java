package org.throughline.intake.track;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.throughline.intake.Compartments;
import org.throughline.intake.track.TrackTold.BlockTold;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/** The tracks of an organisation, by their ids, page by page. */
public final class Tracks {
    /** What is read of scheduling. */
    public static final Catalogue<TrackTold> TOLD = Catalogue.of(
            TrackTold.class, EventType.told("scheduling.track-defined.v1", TrackTold.class, Compartments.ORGANISATION));

    private final ProjectionRunner runner;
    private final ViewRows rows;

    /** Starts to keep the view. */
    public Tracks(ServiceRuntime runtime) {
        this.runner = runtime.processors().view(new TracksProjection(), TOLD);
        this.rows = runner.rows();
    }

    /** What keeps it. */
    public ProjectionRunner runner() {
        return runner;
    }

    /** So many, behind one if its id is given; from the first, if that is empty. */
    public List<TrackTold> page(String organisation, String after, int rowsMax) {
        return rows
                .find(and(eq("org", organisation), gt("_id", after)))
                .projection(Guarded.visible())
                .sort(ascending("_id"))
                .limit(rowsMax)
                .into(new ArrayList<>())
                .stream()
                .map(Tracks::track)
                .toList();
    }

    private static TrackTold track(Document row) {
        return new TrackTold(
                UUID.fromString(row.getString("_id")),
                UUID.fromString(row.getString("facility")),
                ZoneId.of(row.getString("zone")),
                row.getString("level"),
                row.getBoolean("adult"),
                row.getList("blocks", Document.class).stream()
                        .map(Tracks::block)
                        .toList());
    }

    private static BlockTold block(Document block) {
        return new BlockTold(
                DayOfWeek.valueOf(block.getString("day")),
                LocalTime.parse(block.getString("start")),
                block.getInteger("minutes"),
                block.getString("kind"));
    }
}
