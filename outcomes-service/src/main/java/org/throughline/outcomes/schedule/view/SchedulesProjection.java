package org.throughline.outcomes.schedule.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMoved;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOpened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOverdue;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleReplaced;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleRested;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleStopped;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.OfSchedule;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each schedule. Which instrument it is of stays sealed; from when and until when it is due stands clear. */
public final class SchedulesProjection implements Projection<ScheduleEvent> {
    /** Whether it is kept, or was stopped or replaced. */
    static final String KEPT = "kept";

    private static final String OWN_LOG = "outcomes";

    @Override
    public String name() {
        return "assessment_schedules";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "programme", KEPT, "dueBy", "_id")),
                new IndexModel(Indexes.ascending("org", "subject")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<ScheduleEvent> recorded) {
        return recorded.event() instanceof OfSchedule event
                ? change(recorded, event).map(change -> row(recorded, event.scheduleId(), change)).stream()
                        .toList()
                : List.of();
    }

    private static Optional<Bson> change(Recorded<ScheduleEvent> recorded, OfSchedule event) {
        return switch (event) {
            case AssessmentScheduleSet e -> Optional.of(begun(recorded, e));
            case AssessmentPointOpened e ->
                Optional.of(combine(
                        set("point", e.moment().point().name()),
                        set("number", e.moment().number()),
                        set("from", Date.from(e.from())),
                        set("dueBy", Date.from(e.dueBy()))));
            case AssessmentPointMoved e -> Optional.of(set("dueBy", Date.from(e.dueBy())));
            case AssessmentPointMet e ->
                Optional.of(combine(nothingDue(), set("metAt", Date.from(e.administeredAt()))));
            case AssessmentScheduleRested _ -> Optional.of(nothingDue());
            case AssessmentScheduleReplaced _, AssessmentScheduleStopped _ ->
                Optional.of(combine(nothingDue(), set(KEPT, false)));
            // Whether it is late shows in when it was due.
            case AssessmentPointOverdue _ -> Optional.empty();
        };
    }

    private static Bson begun(Recorded<ScheduleEvent> recorded, AssessmentScheduleSet e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", e.participantId().toString()),
                set("episode", e.episodeId().toString()),
                set("programme", e.programme()),
                set(KEPT, true),
                set("set", SealedField.of(recorded.stored(), OWN_LOG).toDocument()));
    }

    private static Bson nothingDue() {
        return combine(unset("point"), unset("number"), unset("from"), unset("dueBy"));
    }

    private static WriteModel<Document> row(Recorded<ScheduleEvent> recorded, UUID scheduleId, Bson change) {
        return Guarded.upsert(eq("_id", scheduleId.toString()), recorded.position(), change);
    }

    /** Whoever's record was erased is asked nothing. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<ScheduleEvent> erased) {
        return List.of();
    }
}
