package org.throughline.outcomes.handoff.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
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
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each handoff. To whom it goes stays sealed; how far it is, who answers and until when stands clear. */
public final class HandoffsProjection implements Projection<HandoffEvent> {
    private static final String OWN_LOG = "outcomes";
    private static final String STREAM = "handoff/";

    @Override
    public String name() {
        return "handoffs";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "status", "dueBy", "_id")),
                new IndexModel(Indexes.ascending("org", "subject")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<HandoffEvent> recorded) {
        return switch (recorded.event()) {
            case AftercareHandoffInitiated e -> List.of(row(recorded, begun(recorded, e)));
            case AftercarePackagePrepared e -> List.of(row(recorded, due(e.firstVisitDueBy())));
            case AftercareHandoffAccepted e ->
                List.of(row(
                        recorded,
                        combine(
                                status(HandoffStatus.ACCEPTED),
                                set("firstAppointment", Date.from(e.firstAppointment())),
                                visit(VisitStatus.EXPECTED))));
            case AftercareHandoffDeclined _ -> List.of(row(recorded, withoutAppointment(HandoffStatus.DECLINED)));
            case AftercareHandoffClosed _ -> List.of(row(recorded, withoutAppointment(HandoffStatus.CLOSED)));
            case HandoffOverdue _ -> List.of(row(recorded, withoutAppointment(HandoffStatus.OVERDUE)));
            case AftercareHandoffReassigned e -> List.of(row(recorded, set("responsible", e.responsible())));
            case AftercareCoverChanged e -> List.of(row(recorded, set("carried", e.carriedByParticipant())));
            case AftercareFirstVisitConfirmed _ -> List.of(row(recorded, visit(VisitStatus.CONFIRMED)));
            case AftercareFirstVisitMissed _ -> List.of(row(recorded, visit(VisitStatus.MISSED)));
            case HandoffEvent _ -> List.of();
        };
    }

    private static Bson begun(Delivered<HandoffEvent> delivered, AftercareHandoffInitiated e) {
        return combine(
                set("org", delivered.organisation()),
                set("subject", e.participantId().toString()),
                set("episode", e.episodeId().toString()),
                set("responsible", e.responsible()),
                set("carried", e.carriedByParticipant()),
                set("at", Date.from(e.initiatedAt())),
                set("begun", SealedField.of(delivered.stored(), OWN_LOG).toDocument()),
                status(HandoffStatus.WAITING),
                visit(VisitStatus.EXPECTED),
                due(e.initiatedAt()));
    }

    /** Those begun before a first visit was asked for count from their beginning. */
    private static Bson due(Instant firstVisitDueBy) {
        return set("dueBy", Date.from(firstVisitDueBy));
    }

    private static Bson status(HandoffStatus status) {
        return set("status", status.name());
    }

    /** Nobody is expected any more, or yet. */
    private static Bson withoutAppointment(HandoffStatus status) {
        return combine(status(status), unset("firstAppointment"));
    }

    private static Bson visit(VisitStatus visit) {
        return set("visit", visit.name());
    }

    private static WriteModel<Document> row(Delivered<HandoffEvent> delivered, Bson change) {
        return Guarded.upsert(
                eq("_id", delivered.streamName().substring(STREAM.length())), delivered.position(), change);
    }

    /** For whoever's record was erased nobody hands anything over. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<HandoffEvent> erased) {
        return List.of();
    }
}
