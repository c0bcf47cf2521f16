package org.throughline.treatmentplan.specimen.view;

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
import org.throughline.treatmentplan.specimen.SpecimenDeciding;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenDisputed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenMarkedEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrderDetailed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenResulted;

/** One row for each drug screen: how far it has come. Ids and dates; not what it was for, nor what was found. */
public final class SpecimensProjection implements Projection<SpecimenEvent> {
    @Override
    public String name() {
        return "specimens";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("org", "episode", "ordered", "_id")),
                new IndexModel(Indexes.ascending("org", "state", "ordered", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<SpecimenEvent> recorded) {
        return switch (recorded.event()) {
            case SpecimenOrderDetailed e -> List.of(row(recorded, e.specimenId(), ordered(recorded, e)));
            case SpecimenCollected e
            when !e.afterResult() -> List.of(row(recorded, e.specimenId(), state(SpecimenState.COLLECTED)));
            case SpecimenResulted e -> List.of(row(recorded, e.specimenId(), state(SpecimenState.RESULTED)));
            case SpecimenDisputed e -> List.of(row(recorded, e.specimenId(), state(SpecimenState.DISPUTED)));
            case SpecimenMarkedEnteredInError e ->
                List.of(row(recorded, e.specimenId(), state(SpecimenState.ENTERED_IN_ERROR)));
            case SpecimenEvent _ -> List.of();
        };
    }

    private static Bson ordered(Recorded<SpecimenEvent> recorded, SpecimenOrderDetailed e) {
        return combine(
                set("org", recorded.organisation()),
                set("subject", recorded.subject()),
                set("episode", e.episodeId().toString()),
                set("ordered", Date.from(e.orderedAt())),
                state(SpecimenState.ORDERED));
    }

    private static Bson state(SpecimenState state) {
        return set("state", state.name());
    }

    private static WriteModel<Document> row(Delivered<SpecimenEvent> delivered, UUID specimenId, Bson change) {
        return Guarded.upsert(eq("_id", specimenId.toString()), delivered.position(), change);
    }

    /** Of whom was erased none is listed any more. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<SpecimenEvent> erased) {
        return SpecimenDeciding.specimenOf(erased.streamName())
                .map(specimenId -> row(erased, specimenId, combine(set("state", "ERASED"), set("episode", ""))))
                .stream()
                .toList();
    }
}
