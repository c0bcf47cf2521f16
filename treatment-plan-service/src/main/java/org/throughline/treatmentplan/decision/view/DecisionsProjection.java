package org.throughline.treatmentplan.decision.view;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.treatmentplan.decision.domain.DecisionMade;

/** One row for each treatment decision: what kind it is, whose, when and by which rules. Ids, dates and codes; not what was decided. */
public final class DecisionsProjection implements Projection<DecisionMade> {
    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "episode", "at", "_id")),
                new IndexModel(Indexes.ascending("org", "about", "at", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<DecisionMade> recorded) {
        DecisionMade made = recorded.event();
        List<Bson> columns = new ArrayList<>(List.of(
                set("org", recorded.organisation()),
                set("subject", made.participantId().toString()),
                set("kind", made.kind().name()),
                set("about", made.about().toString()),
                set("at", Date.from(recorded.occurredAt())),
                set("by", made.by().orElse(recorded.stored().header().actor()))));
        made.episode().ifPresent(episode -> columns.add(set("episode", episode.toString())));
        @Nullable String policy = recorded.stored().header().policy();
        if (policy != null) {
            columns.add(set("policy", policy));
        }
        return List.of(Guarded.entry(recorded, combine(columns)));
    }

    /** Of whom was erased no decision is found any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<DecisionMade> erased) {
        return List.of(Guarded.entry(erased, set("org", "")));
    }
}
