package org.throughline.scheduling.warrant.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Guarded;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;
import org.throughline.scheduling.calendar.view.SealedFacts;

/**
 * One row for each holder, with every fact about it, sealed: an answer folds them as the domain does. A holder has some
 * dozens of them at most, one or two a year for each warrant.
 *
 * @param <E> the facts of a catalogue
 */
public final class HoldersProjection<E> implements Projection<E> {
    private final String name;
    private final Function<E, UUID> holder;

    /**
     * Rows of one kind of holder.
     *
     * @param name of the view
     * @param holder whom a fact is about
     */
    public HoldersProjection(String name, Function<E, UUID> holder) {
        this.name = name;
        this.holder = holder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("org", "_id")));
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<E> recorded) {
        Bson change = combine(
                set("org", recorded.organisation()),
                set("facts.v" + recorded.stored().version(), SealedFacts.keep(recorded.stored())));
        return List.of(
                Guarded.upsert(eq("_id", holder.apply(recorded.event()).toString()), recorded.position(), change));
    }

    /** Holders are no participants, so nobody's erasure takes them. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<E> erased) {
        return List.of();
    }
}
