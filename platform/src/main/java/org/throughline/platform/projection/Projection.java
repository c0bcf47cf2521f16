package org.throughline.platform.projection;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/**
 * Folds events into the rows of one view.
 *
 * <p>Pure: it looks at the event and nothing else, keeps no state, asks no clock. Every event of a stream is delivered at
 * least once and in the order of the stream; events of different streams come in any order, because a stream that failed
 * is caught up later. So changes are made with {@link Guarded}, a field is written by events of one stream only, or with
 * an operator for which the order does not matter ({@code $inc}, {@code $max}, {@code $addToSet}). Every projection is
 * run through the shuffled-and-repeated-delivery test of the test kit.
 *
 * <p>If {@link #on} throws, its stream is parked for this projection and the others go on.
 *
 * @param <E> the events it reads
 */
public interface Projection<E> {

    /** Name of the view, in lower case: letters, digits and underscores, starting with a letter. */
    String name();

    /** Goes up by one whenever the same events would give other rows; the view is then built anew beside the old one. */
    int version();

    /** What the event changes; an empty list when nothing. */
    List<WriteModel<Document>> on(Recorded<E> recorded);

    /** What an erased event leaves in the view, so that its absence shows. */
    List<WriteModel<Document>> onErased(Erased<E> erased);

    /** Most events between two stores of the position; fewer where an event costs more than a row. */
    default int batchMax() {
        return Processor.BATCH_MAX;
    }

    /**
     * How long it rests after a batch, so that many events go into one write; at most a quarter of a second. A view that
     * people wait for does not rest.
     */
    default Duration rest() {
        return Duration.ZERO;
    }

    /** The indexes its queries rest on. */
    default List<IndexModel> indexes() {
        return List.of();
    }
}
