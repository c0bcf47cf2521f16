package org.throughline.platform.projection;

import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Turns the opened payload of an event into the record of today, whatever revision it was stored in.
 *
 * @param <E> the events it gives
 */
public interface PayloadDecoder<E> {

    /** Whether it knows events of this type. */
    boolean decodes(String type);

    /** Decodes a payload; throws anything unchecked if it cannot. */
    E decode(RecordedEvent stored, byte[] payload);
}
