package org.throughline.outcomes.instrument.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentEvent;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentPublished;
import org.throughline.outcomes.instrument.domain.InstrumentEvent.InstrumentRetired;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/** One row for each version an organisation published or retired; what it says stays sealed. */
public final class InstrumentProjection implements Projection<InstrumentEvent> {
    static final String CODE = "code";
    static final String VERSION = "version";
    static final String ENDS_AT = "endsAt";
    static final String PUBLISHED = "published";
    static final String DEFINITION = "definition";

    private static final String OWN_LOG = "outcomes";

    @Override
    public String name() {
        return "instruments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", PUBLISHED, CODE, VERSION)));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<InstrumentEvent> recorded) {
        return switch (recorded.event()) {
            case InstrumentPublished e -> List.of(published(recorded, e.definition()));
            case InstrumentRetired e ->
                List.of(row(recorded, e.code(), e.version(), set(ENDS_AT, Date.from(e.endsAt()))));
        };
    }

    private static WriteModel<Document> published(Recorded<InstrumentEvent> recorded, InstrumentDefinition definition) {
        Document sealed = SealedField.of(recorded.stored(), OWN_LOG).toDocument();
        return row(
                recorded,
                definition.code(),
                definition.version(),
                combine(set(PUBLISHED, true), set(DEFINITION, sealed)));
    }

    private static WriteModel<Document> row(Recorded<InstrumentEvent> recorded, String code, int version, Bson change) {
        return Guarded.upsert(
                eq("_id", recorded.organisation() + "/" + code + "/" + version),
                recorded.position(),
                combine(set("org", recorded.organisation()), set(CODE, code), set(VERSION, version), change));
    }

    /** Nothing here is about a person; a row whose key is gone no longer opens. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<InstrumentEvent> erased) {
        return List.of();
    }
}
