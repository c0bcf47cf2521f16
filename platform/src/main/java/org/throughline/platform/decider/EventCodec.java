package org.throughline.platform.decider;

import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;

/**
 * Turns messages into events of the log and back: chooses type name, header and key, seals and opens.
 *
 * <p>Sequence numbers are not its business: they come from the stream.
 */
public interface EventCodec {

    /** Seals a message as an event of a stream. */
    ProposedEvent seal(String stream, StoredMessage message);

    /** Opens an event; its aggregate's sequence number may be anything. */
    StoredMessage open(RecordedEvent event);
}
