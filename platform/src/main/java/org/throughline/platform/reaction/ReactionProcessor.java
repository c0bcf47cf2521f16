package org.throughline.platform.reaction;

import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Projection;
import org.throughline.platform.projection.Recorded;

/**
 * Runs a reaction as a view runs its projection: one owner, its position, parked streams. It writes no rows.
 *
 * @param <E> the events it reads
 */
public final class ReactionProcessor<E> implements Projection<E> {
    /** A command takes milliseconds, and between two batches the owner must show that it is alive. */
    private static final int BATCH_MAX = 100;

    /** What the name of every processor of a reaction starts with. */
    public static final String NAMES = "reaction_";

    private final Reaction<E> reaction;

    /** The processor of a reaction. */
    public ReactionProcessor(Reaction<E> reaction) {
        this.reaction = reaction;
    }

    @Override
    public String name() {
        return NAMES + reaction.name().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int batchMax() {
        return BATCH_MAX;
    }

    @Override
    public List<WriteModel<Document>> on(Recorded<E> recorded) {
        reaction.on(recorded);
        return List.of();
    }

    /** Nothing is done because of an erased event. */
    @Override
    public List<WriteModel<Document>> onErased(Erased<E> erased) {
        return List.of();
    }
}
