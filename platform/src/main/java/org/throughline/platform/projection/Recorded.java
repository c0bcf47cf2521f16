package org.throughline.platform.projection;

import org.throughline.platform.eventlog.RecordedEvent;

/**
 * A readable event.
 *
 * @param event the decoded payload
 * @param stored the event as the log keeps it
 */
public record Recorded<E>(E event, RecordedEvent stored) implements Delivered<E> {

    /** Names the event without its payload. */
    @Override
    public String toString() {
        return "Recorded[" + stored.type() + " at " + stored.position() + "]";
    }
}
