package org.throughline.scheduling.outreach.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceJoined;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AbsenceTakenBack;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdBreached;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceThresholdWithdrawn;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeEnded;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeHeld;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeReopened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeResumed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachAttempted;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachClosedBy;
import org.throughline.scheduling.outreach.domain.OutreachEvent.OutreachOpened;

/**
 * One row for each episode in which somebody was to be reached, as its latest case stands. It is fed by that one stream and
 * holds ids, codes of programmes, times and counts only.
 */
public final class OutreachProjection implements Projection<OutreachEvent> {
    private static final String STREAMS = "outreach/";

    @Override
    public String name() {
        return "outreach";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "open", "programme", "tried", "dueBy", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<OutreachEvent> recorded) {
        return switch (recorded.event()) {
            case OutreachOpened e -> row(recorded, opened(e));
            case AbsenceJoined _ -> row(recorded, inc("absences", 1));
            case AbsenceTakenBack _ -> row(recorded, inc("absences", -1));
            case OutreachAttempted e ->
                row(
                        recorded,
                        combine(
                                inc("attempts", 1),
                                set("tried", 1),
                                max("lastAttemptAt", Date.from(e.attempt().attemptedAt()))));
            case OutreachClosed _ -> row(recorded, set("open", false));
            case OutreachClosedBy _,
                    AttendanceTallied _,
                    AttendanceThresholdBreached _,
                    AttendanceThresholdWithdrawn _,
                    EpisodeOpened _,
                    EpisodeEnded _,
                    EpisodeReopened _,
                    EpisodeHeld _,
                    EpisodeResumed _ -> List.of();
        };
    }

    private static Bson opened(OutreachOpened event) {
        return combine(
                set("subject", event.participantId().toString()),
                set("episode", event.episodeId().toString()),
                set("programme", event.programme()),
                set("number", event.number()),
                set("open", true),
                set("absences", 1),
                set("attempts", 0),
                set("tried", 0),
                date("openedAt", event.openedAt()),
                date("dueBy", event.dueBy()),
                unset("lastAttemptAt"));
    }

    private static Bson date(String field, Instant at) {
        return set(field, Date.from(at));
    }

    /** Nobody is reached any more whose record was erased. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<OutreachEvent> erased) {
        return erased.streamName().startsWith(STREAMS) ? row(erased, set("open", false)) : List.of();
    }

    private static List<WriteModel<Document>> row(Delivered<OutreachEvent> delivered, Bson change) {
        return List.of(Guarded.upsert(
                eq("_id", delivered.stream()),
                delivered.position(),
                combine(set("org", delivered.organisation()), change)));
    }
}
