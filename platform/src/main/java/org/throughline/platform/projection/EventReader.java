package org.throughline.platform.projection;

import java.util.List;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Makes stored events readable.
 *
 * @param <E> the events it gives
 */
public interface EventReader<E> {

    /** Whether events of this type are read at all; others are passed over. */
    boolean reads(String type);

    /**
     * Prepares a page, fetching at once what all its events need.
     *
     * @throws com.mongodb.MongoException if a store failed; the same page is asked for again
     */
    Page<E> open(List<RecordedEvent> page);

    /** A page whose events can be read one by one, so that one that cannot be read spoils no other. */
    interface Page<E> {

        /**
         * The event, or that it was erased.
         *
         * @throws RuntimeException if it cannot be read; its stream is then parked
         */
        Delivered<E> read(RecordedEvent event);
    }
}
