package org.throughline.scheduling.attendance.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
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
import org.throughline.scheduling.attendance.domain.AttendanceEvent;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceExplained;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AbsenceToBeMadeUp;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.AttendanceCorrected;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingMoved;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.BookingReleased;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EnteredAfterClosing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.EntryExplainedAsLate;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.FacilitatorDoubted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpCompleted;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpReopened;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpTraced;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.MakeUpWithdrawn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.OfAttendee;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.ParticipantBooked;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionAttended;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WalkedIn;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsMissing;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.WhereaboutsNoted;
import org.throughline.scheduling.calendar.view.SealedFacts;

/**
 * One row for each participant in each session: the place, and the latest entry.
 *
 * <p>It is fed by that one stream. Ids and dates are clear, the rest stays sealed until it is shown.
 */
public final class ParticipationsProjection implements Projection<AttendanceEvent> {
    private static final String STREAMS = "attendance/";

    @Override
    public String name() {
        return "participations";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "subject", "start", "_id")),
                new IndexModel(Indexes.ascending("org", "session", "_id")),
                new IndexModel(Indexes.ascending("org", "start", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<AttendanceEvent> recorded) {
        return recorded.event() instanceof OfAttendee fact ? of(fact, recorded) : List.of();
    }

    private static List<WriteModel<Document>> of(OfAttendee fact, Recorded<AttendanceEvent> recorded) {
        Document kept = SealedFacts.keep(recorded.stored());
        return switch (fact) {
            case ParticipantBooked e -> row(recorded, start(e.start()), set("held", true), set("place", kept));
            case BookingReleased _ -> row(recorded, set("held", false), unset("makesUpFor"));
            case SessionAttended e -> row(recorded, start(e.start()), set("entry", kept), inc("entries", 1));
            case SessionMissed e -> row(recorded, start(e.start()), set("entry", kept), inc("entries", 1));
            case MakeUpBooked e ->
                row(recorded, set("makesUpFor", e.missedSessionId().toString()));
            case AbsenceToBeMadeUp e ->
                row(recorded, set("madeUpBy", e.makeUpSessionId().toString()));
            case MakeUpWithdrawn _ -> row(recorded, unset("madeUpBy"));
            case FacilitatorDoubted e ->
                row(recorded, set("doubted", e.doubt().ground().name()));
            case AttendanceCorrected _ -> row(recorded, unset("doubted"));
            case BookingMoved _,
                    AbsenceExplained _,
                    WalkedIn _,
                    EntryExplainedAsLate _,
                    WhereaboutsNoted _,
                    WhereaboutsMissing _,
                    EnteredAfterClosing _,
                    MakeUpTraced _,
                    MakeUpCompleted _,
                    MakeUpReopened _ -> List.of();
        };
    }

    /** That there was something is all that may still be shown. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<AttendanceEvent> erased) {
        return erased.stream().startsWith(STREAMS)
                ? row(erased, start(erased.occurredAt()), set("erased", true))
                : List.of();
    }

    private static Bson start(Instant start) {
        return set("start", Date.from(start));
    }

    private static List<WriteModel<Document>> row(Delivered<AttendanceEvent> delivered, Bson... changes) {
        String[] stream = delivered.streamName().split("/", 3);
        Bson whose =
                combine(set("org", delivered.organisation()), set("session", stream[1]), set("subject", stream[2]));
        return List.of(
                Guarded.upsert(eq("_id", delivered.stream()), delivered.position(), combine(whose, combine(changes))));
    }
}
