package org.throughline.outcomes.assessment.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.EpisodeClosed;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.EpisodeReopened;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.HandoffInitiated;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.ParticipantAdmitted;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** Where people stand with the programme: a row for each episode and each handoff. Ids only. */
public final class StandingProjection implements Projection<AssessmentEvent> {
    @Override
    public String name() {
        return "standing";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "subject", "standing")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<AssessmentEvent> recorded) {
        return switch (recorded.event()) {
            case ParticipantAdmitted e -> List.of(row(recorded, "episode/" + e.episodeId(), "IN_CARE"));
            case EpisodeClosed e -> List.of(row(recorded, "episode/" + e.episodeId(), "CLOSED"));
            case EpisodeReopened e -> List.of(row(recorded, "episode/" + e.episodeId(), "IN_CARE"));
            case HandoffInitiated e -> List.of(row(recorded, "handoff/" + e.handoffId(), "HANDED_ON"));
            case AssessmentEvent _ -> List.of();
        };
    }

    private static WriteModel<Document> row(Recorded<AssessmentEvent> recorded, String id, String standing) {
        return Guarded.upsert(
                eq("_id", id),
                recorded.position(),
                combine(
                        set("org", recorded.organisation()),
                        set("subject", recorded.subject()),
                        set("position", recorded.position()),
                        set("standing", standing)));
    }

    @Override
    public List<WriteModel<Document>> onErased(Erased<AssessmentEvent> erased) {
        return List.of();
    }
}
