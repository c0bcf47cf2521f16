package org.throughline.disclosure.linked;

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

/** One row for each pair of records that intake ever said were one person's: their ids, and whether it still does. */
public final class LinkedRecordsProjection implements Projection<LinkFact> {
    @Override
    public String name() {
        return "linked_records";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "survivor")),
                new IndexModel(Indexes.ascending("org", "retired")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<LinkFact> recorded) {
        LinkFact fact = recorded.event();
        return List.of(Guarded.upsert(
                eq("_id", recorded.organisation() + "/" + fact.survivorId() + "/" + fact.retiredId()),
                recorded.position(),
                combine(
                        set("org", recorded.organisation()),
                        set("survivor", fact.survivorId().toString()),
                        set("retired", fact.retiredId().toString()),
                        set("linked", fact instanceof LinkFact.Linked))));
    }

    /** It lies under the organisation's key, which outlives records. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<LinkFact> erased) {
        return List.of();
    }
}
