package org.throughline.scheduling.agenda.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

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
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.clinician.domain.ClinicianId;
import org.throughline.scheduling.session.domain.Description;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOver;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.ClosureTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialTold;
import org.throughline.scheduling.session.domain.SessionEvent.CredentialsOverridden;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorFreed;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReplaced;
import org.throughline.scheduling.session.domain.SessionEvent.FacilitatorReserved;
import org.throughline.scheduling.session.domain.SessionEvent.RoomFreed;
import org.throughline.scheduling.session.domain.SessionEvent.RoomReserved;
import org.throughline.scheduling.session.domain.SessionEvent.SeriesScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionAtRiskFlagged;
import org.throughline.scheduling.session.domain.SessionEvent.SessionCancelled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDescribed;
import org.throughline.scheduling.session.domain.SessionEvent.SessionDone;
import org.throughline.scheduling.session.domain.SessionEvent.SessionEnteredLate;
import org.throughline.scheduling.session.domain.SessionEvent.SessionInSeries;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRecounted;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRescheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionRiskCleared;
import org.throughline.scheduling.session.domain.SessionEvent.SessionScheduled;
import org.throughline.scheduling.session.domain.SessionEvent.SessionsLeftOut;

/** One row for each session, by when it is; who is in it stands elsewhere. */
public final class AgendaProjection implements Projection<SessionEvent> {
    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "start", "_id")),
                new IndexModel(Indexes.ascending("org", "facilitators", "start", "_id")),
                new IndexModel(Indexes.ascending("org", "rooms", "start", "_id")),
                new IndexModel(Indexes.ascending("org", "series", "start", "_id")),
                new IndexModel(Indexes.ascending("org", "atRisk", "start", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<SessionEvent> recorded) {
        Document kept = SealedFacts.keep(recorded.stored());
        return switch (recorded.event()) {
            case SessionScheduled e ->
                List.of(row(e.sessionId(), recorded, combine(placed(e.placement()), set("scheduled", kept))));
            case SessionRescheduled e ->
                List.of(row(e.sessionId(), recorded, combine(placed(e.to()), set("moved", kept))));
            case FacilitatorReplaced e ->
                List.of(row(e.sessionId(), recorded, combine(placed(e.to()), set("moved", kept))));
            case SessionInSeries e ->
                List.of(row(e.sessionId(), recorded, set("series", e.seriesId().toString())));
            case SessionDescribed e -> List.of(row(e.sessionId(), recorded, described(e.description(), kept)));
            case SessionAtRiskFlagged e ->
                List.of(row(e.sessionId(), recorded, combine(set("atRisk", true), set("risk", kept))));
            case SessionRiskCleared e -> List.of(row(e.sessionId(), recorded, combine(unset("atRisk"), unset("risk"))));
            case SessionCancelled e ->
                List.of(row(e.sessionId(), recorded, combine(set("cancelled", true), unset("atRisk"))));
            case SessionDone e -> List.of(row(e.sessionId(), recorded, set("closing", kept)));
            case SessionRecounted e -> List.of(row(e.sessionId(), recorded, set("closing", kept)));
            case SessionEnteredLate _,
                    CredentialsOverridden _,
                    ClosureOverridden _,
                    ClosureTold _,
                    ClosureOver _,
                    SessionsLeftOut _,
                    CredentialTold _,
                    SeriesScheduled _,
                    FacilitatorReserved _,
                    FacilitatorFreed _,
                    RoomReserved _,
                    RoomFreed _ -> List.of();
        };
    }

    /** A session is about nobody or several, so nobody's erasure takes it. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<SessionEvent> erased) {
        return List.of();
    }

    private static Bson placed(Placement placement) {
        return combine(
                set("start", Date.from(placement.slot().start())),
                set(
                        "facilitators",
                        placement.facilitators().stream()
                                .map(staff -> ClinicianId.of(staff).toString())
                                .toList()),
                set("rooms", placement.rooms().stream().map(UUID::toString).toList()));
    }

    private static Bson described(Description description, Document kept) {
        return combine(
                set("described", kept),
                set(
                        "facility",
                        description.facility().stream().map(UUID::toString).toList()),
                set("programme", description.programme()));
    }

    private static WriteModel<Document> row(UUID sessionId, Delivered<SessionEvent> delivered, Bson change) {
        return Guarded.upsert(
                eq("_id", sessionId.toString()),
                delivered.position(),
                combine(set("org", delivered.organisation()), change));
    }
}
