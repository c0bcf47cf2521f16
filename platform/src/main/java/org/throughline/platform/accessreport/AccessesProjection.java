package org.throughline.platform.accessreport;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.access.RecordsShown;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.projection.SealedField;

/**
 * One row for each answer; clear is only who looked, at whom, when, and by which code if it was an exception. The rest stays sealed
 * until it is shown.
 */
final class AccessesProjection implements Projection<RecordsShown> {
    static final String ORGANISATION = "org";
    static final String AT = "at";
    static final String LOOKED_BY = "lookedBy";
    static final String SUBJECTS = "subjects";
    static final String ENTRY = "entry";
    static final String REQUEST = "request";
    static final String POSITION = "position";
    static final String EXCEPTION = "exception";

    private static final Duration REST = Duration.ofMillis(250);

    private final String log;

    /** Of the access log of this name. */
    AccessesProjection(String log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(ORGANISATION, SUBJECTS, AT, "_id")),
                new IndexModel(Indexes.ascending(ORGANISATION, LOOKED_BY, AT, "_id")),
                new IndexModel(Indexes.ascending(ORGANISATION, EXCEPTION, AT, "_id")),
                new IndexModel(Indexes.ascending(ORGANISATION, AT, "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<RecordsShown> recorded) {
        RecordsShown shown = recorded.event();
        return List.of(Guarded.entry(
                recorded,
                combine(
                        row(recorded),
                        set(SUBJECTS, shown.subjects()),
                        set(EXCEPTION, shown.isExceptional() ? shown.purposeOfUse() : ""))));
    }

    /** That somebody looked, and when, outlives the organisation's key. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<RecordsShown> erased) {
        return List.of(Guarded.entry(erased, row(erased)));
    }

    private Bson row(Delivered<RecordsShown> delivered) {
        var header = delivered.stored().header();
        return combine(
                set(ORGANISATION, header.organisation()),
                set(AT, Date.from(delivered.stored().recordedAt())),
                set(LOOKED_BY, header.actor()),
                set(REQUEST, header.correlation()),
                set(POSITION, delivered.position()),
                set(ENTRY, SealedField.of(delivered.stored(), log).toDocument()));
    }
}
