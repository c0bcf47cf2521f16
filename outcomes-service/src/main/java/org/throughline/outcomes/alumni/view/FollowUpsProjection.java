package org.throughline.outcomes.alumni.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeClosed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeReopened;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUp;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpMissed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/** One row for each follow-up that was agreed on. How the person is doing is in none. */
public final class FollowUpsProjection implements Projection<AlumniEvent> {
    /** Not recorded, missed or called off. */
    static final String OPEN = "OPEN";

    @Override
    public String name() {
        return "alumni_follow_ups";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "status", "dueBy", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<AlumniEvent> recorded) {
        return switch (recorded.event()) {
            case AlumniEnrolled e ->
                e.followUps().stream()
                        .map(one -> row(recorded, e.episodeId(), one.days(), agreed(recorded, e, one)))
                        .toList();
            case AlumniFollowUpRecorded e ->
                List.of(row(recorded, e.episodeId(), e.days(), status(FollowUpState.RECORDED.name())));
            case FollowUpMissed e ->
                List.of(row(recorded, e.episodeId(), e.days(), status(FollowUpState.MISSED.name())));
            case AlumniWithdrew e ->
                e.open().stream()
                        .map(days -> row(recorded, e.episodeId(), days, status(FollowUpState.NOT_ASKED.name())))
                        .toList();
            case ReadmissionRequested _, EpisodeClosed _, EpisodeReopened _ -> List.of();
        };
    }

    private static Bson agreed(Recorded<AlumniEvent> recorded, AlumniEnrolled e, FollowUp followUp) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", e.participantId().toString()),
                set("episode", e.episodeId().toString()),
                set("days", followUp.days()),
                set("from", Date.from(followUp.from())),
                set("dueBy", Date.from(followUp.dueBy())),
                status(OPEN));
    }

    private static Bson status(String status) {
        return set("status", status);
    }

    private static WriteModel<Document> row(Recorded<AlumniEvent> recorded, UUID episodeId, int days, Bson change) {
        return Guarded.upsert(eq("_id", episodeId + "/" + days), recorded.position(), change);
    }

    /** Whoever's record was erased is asked nothing. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<AlumniEvent> erased) {
        return List.of();
    }
}
