package org.throughline.treatmentplan.privatenote.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.treatmentplan.privatenote.view.LinkedRecords.LinkTold;

/** One row for each pair of records that intake ever said were one person's: only their ids. */
public final class LinkedRecordsProjection implements Projection<LinkTold> {
    @Override
    public String name() {
        return "linked_records";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "survivor")),
                new IndexModel(Indexes.ascending("org", "retired")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<LinkTold> recorded) {
        UUID survivor = recorded.event().survivorId();
        UUID retired = recorded.event().retiredId();
        return List.of(Guarded.upsert(
                eq("_id", recorded.organisation() + "/" + survivor + "/" + retired),
                recorded.position(),
                combine(
                        set("org", recorded.organisation()),
                        set("survivor", survivor.toString()),
                        set("retired", retired.toString()))));
    }

    /** It lies under the organisation's key, which outlives records. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<LinkTold> erased) {
        return List.of();
    }
}
