package org.throughline.platform.relay;

import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.ProposedEvent;

/**
 * A published event between two services, sealed as its source stored it.
 *
 * @param origin where it stands in the log that decided it
 * @param previousVersion version of the published event before it in its stream, 0 if it is the first
 * @param event as at its source: stream, id and header are the source's
 */
public record RelayedFact(Origin origin, long previousVersion, ProposedEvent event) {
    public RelayedFact {
        if (previousVersion < 0 || previousVersion >= origin.version()) {
            throw new IllegalArgumentException("the version before " + origin.version() + " is not " + previousVersion);
        }
    }
}
