package org.throughline.treatmentplan.certification.view;

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
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.CertificationLapsed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeClosed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeReopened;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.ParticipantAdmitted;

/**
 * One row for each episode: until when its need is certified. What intake told of the episode and what was decided here are
 * different fields, so it does not matter which comes first.
 */
public final class CertificationsProjection implements Projection<CertificationEvent> {
    @Override
    public String name() {
        return "certifications";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "over", "lapses", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<CertificationEvent> recorded) {
        Bson change = switch (recorded.event()) {
            case ParticipantAdmitted _ ->
                combine(set("org", recorded.organisation()), set("subject", recorded.subject()), set("over", false));
            case EpisodeClosed _ -> set("over", true);
            case EpisodeReopened _ -> set("over", false);
            case NeedCertified e ->
                combine(
                        set("until", e.until().toString()),
                        set("dueFrom", Date.from(e.dueFrom())),
                        set("lapses", Date.from(e.lapsesAt())),
                        set("lapsed", false));
            case CertificationLapsed _ -> set("lapsed", true);
        };
        return List.of(row(recorded, recorded.event().episodeId(), change));
    }

    private static WriteModel<Document> row(Delivered<CertificationEvent> delivered, UUID episodeId, Bson change) {
        return Guarded.upsert(eq("_id", episodeId.toString()), delivered.position(), change);
    }

    /** Of whom was erased nothing is due any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<CertificationEvent> erased) {
        return EpisodeStreams.episodeOf(erased.streamName())
                .map(episodeId -> row(erased, episodeId, set("over", true)))
                .stream()
                .toList();
    }
}
