package org.throughline.intake.admission.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHoldOver;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopeningExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeResumed;
import org.throughline.intake.admission.domain.AdmissionEvent.OfEpisode;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/**
 * One row for each episode, with what happened to it in order, so that who was there on a day can be told. All of it comes
 * from one stream.
 */
public final class EpisodesProjection implements Projection<AdmissionEvent> {

    @Override
    public String name() {
        return "episodes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "admittedAt", "_id")),
                new IndexModel(Indexes.ascending("org", "closedAt", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<AdmissionEvent> recorded) {
        return recorded.event() instanceof OfEpisode e ? on(recorded, e) : List.of();
    }

    private static List<WriteModel<Document>> on(Recorded<AdmissionEvent> recorded, OfEpisode event) {
        return switch (event) {
            case ParticipantAdmitted e -> List.of(row(recorded, e, admitted(recorded, e)));
            case EpisodeHeld e -> List.of(row(recorded, e, mark(held(e))));
            case EpisodeResumed e -> List.of(row(recorded, e, mark(mark("RESUMED", e.on()))));
            case EpisodeClosed e ->
                List.of(row(
                        recorded,
                        e,
                        combine(
                                set("closedAt", e.closedAt().toEpochMilli()),
                                set("type", e.type()),
                                mark(mark("CLOSED", e.closedAt())))));
            case EpisodeReopened e ->
                List.of(row(
                        recorded, e, combine(unset("closedAt"), unset("type"), mark(mark("OPENED", e.reopenedAt())))));
            case AdmissionGroundsRecorded _,
                    AdmissionCancelled _,
                    EpisodeHoldExplained _,
                    EpisodeHoldOver _,
                    EpisodeReopeningExplained _ -> List.of();
        };
    }

    private static Bson admitted(Recorded<AdmissionEvent> recorded, ParticipantAdmitted e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", recorded.subject()),
                set("programme", e.programme()),
                set("level", e.level()),
                set("track", e.track()),
                set("zone", e.zone().getId()),
                set("admittedAt", e.admittedAt().toEpochMilli()),
                mark(mark("OPENED", e.admittedAt())));
    }

    private static Bson mark(Document mark) {
        return push("marks", mark);
    }

    private static Document mark(String kind, Instant at) {
        return new Document("kind", kind).append("at", at.toEpochMilli());
    }

    private static Document mark(String kind, LocalDate day) {
        return new Document("kind", kind).append("day", day.toString());
    }

    private static Document held(EpisodeHeld e) {
        return mark("HELD", e.from()).append("until", e.until().toString());
    }

    private static WriteModel<Document> row(Recorded<AdmissionEvent> recorded, OfEpisode event, Bson change) {
        return Guarded.upsert(eq("_id", event.episodeId().toString()), recorded.position(), change);
    }

    /** A row holds ids, codes and times only; of an erased one nothing more is learnt. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<AdmissionEvent> erased) {
        return List.of();
    }
}
