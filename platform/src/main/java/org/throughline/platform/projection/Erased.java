package org.throughline.platform.projection;

import org.throughline.platform.eventlog.RecordedEvent;

/**
 * An event whose payload is gone for ever, on order. Not a failure: a view shows that there was something.
 *
 * @param stored what is left: its clear header, type and place
 */
public record Erased<E>(RecordedEvent stored) implements Delivered<E> {

    /** Names the event. */
    @Override
    public String toString() {
        return "Erased[" + stored.type() + " at " + stored.position() + "]";
    }
}
