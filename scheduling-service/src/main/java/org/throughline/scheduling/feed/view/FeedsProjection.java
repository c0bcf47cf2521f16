package org.throughline.scheduling.feed.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.scheduling.feed.domain.FeedEvent;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedIssued;
import org.throughline.scheduling.feed.domain.FeedEvent.FeedRevoked;

/** One row for each person with a feed: whose it is, and the hash of the secret that opens it. */
public final class FeedsProjection implements Projection<FeedEvent> {
    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("hash")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<FeedEvent> recorded) {
        return switch (recorded.event()) {
            case FeedIssued e -> List.of(row(recorded, set("hash", e.secretHash())));
            case FeedRevoked _ -> List.of(row(recorded, unset("hash")));
        };
    }

    /** The secret of a participant whose record was erased opens nothing, and is found no more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<FeedEvent> erased) {
        return List.of(Guarded.upsert(
                eq("_id", erased.stream()),
                erased.position(),
                combine(set("org", erased.organisation()), unset("hash"))));
    }

    private static WriteModel<Document> row(Recorded<FeedEvent> recorded, Bson change) {
        FeedEvent event = recorded.event();
        return Guarded.upsert(
                eq("_id", recorded.stream()),
                recorded.position(),
                combine(
                        set("org", recorded.organisation()),
                        set("kind", event.owner().kind().name()),
                        set("owner", event.owner().id()),
                        change));
    }
}
