package org.throughline.treatmentplan.review.view;

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
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeClosed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeReopened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewCalledOff;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewMoved;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOpened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOverdue;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewScheduled;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerTakenBack;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;

/**
 * One row for each episode: whether a review is open and when it is due. Ids and dates; what called for it is not in it. What
 * intake told of the episode and what was decided here are different fields, so it does not matter which comes first.
 */
public final class ReviewsProjection implements Projection<ReviewEvent> {
    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "status", "over", "due", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<ReviewEvent> recorded) {
        return switch (recorded.event()) {
            case ParticipantAdmitted e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                set("org", recorded.organisation()),
                                set("subject", recorded.subject()),
                                set("over", false))));
            case EpisodeClosed e -> List.of(row(recorded, e, set("over", true)));
            case EpisodeReopened e -> List.of(row(recorded, e, set("over", false)));
            case ReviewScheduled e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                set("status", ReviewStatus.SCHEDULED.name()),
                                set("due", Date.from(e.dueBy())),
                                set("opens", Date.from(e.opensAt())),
                                set("called", false),
                                set("overdue", false))));
            case ReviewOpened e -> List.of(row(recorded, e, opened(e)));
            case ReviewTriggerJoined e ->
                List.of(row(recorded, e, combine(set("due", Date.from(e.dueBy())), set("called", true))));
            case ReviewTriggerTakenBack e ->
                List.of(row(
                        recorded,
                        e,
                        set("called", e.remaining().stream().anyMatch(kind -> kind != ReviewTrigger.PERIODIC))));
            case ReviewCalledOff e -> List.of(row(recorded, e, set("status", ReviewStatus.NONE.name())));
            case ReviewMoved e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                set("due", Date.from(e.dueBy())),
                                set("opens", Date.from(e.opensAt())),
                                set("overdue", false))));
            case ReviewOverdue e -> List.of(row(recorded, e, set("overdue", true)));
            case PlanReviewed e -> List.of(row(recorded, e, set("status", ReviewStatus.NONE.name())));
            case ReviewEvent _ -> List.of();
        };
    }

    private static Bson opened(ReviewOpened e) {
        return combine(
                set("status", ReviewStatus.OPEN.name()),
                set("due", Date.from(e.dueBy())),
                set("opens", Date.from(e.openedAt())),
                set("called", e.trigger().kind() != ReviewTrigger.PERIODIC),
                set("overdue", false));
    }

    private static WriteModel<Document> row(Delivered<ReviewEvent> delivered, ReviewEvent event, Bson change) {
        return row(delivered, event.episodeId(), change);
    }

    private static WriteModel<Document> row(Delivered<ReviewEvent> delivered, UUID episodeId, Bson change) {
        return Guarded.upsert(eq("_id", episodeId.toString()), delivered.position(), change);
    }

    /** Of whom was erased no review is due any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<ReviewEvent> erased) {
        return EpisodeStreams.episodeOf(erased.streamName())
                .map(episodeId -> row(erased, episodeId, set("over", true)))
                .stream()
                .toList();
    }
}
