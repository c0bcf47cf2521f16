package org.throughline.platform.told;

import java.util.List;
import java.util.Map;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.relay.RelayedFact;

/**
 * A fact as it will stand in the log of the service that is told: in a stream named after source and stream, with the
 * same id and seal, and the place it has at its source in its header.
 *
 * @param place where its record stands
 * @param version in its stream at the source
 * @param previous version of the fact told before it in that stream, 0 if none
 * @param id of its commit: the same at every delivery
 * @param event with the local stream
 */
record ToldFact(RecordPlace place, long version, long previous, CommitId id, ProposedEvent event) {

    /** @throws IllegalArgumentException if the log would refuse it, or it names another organisation than its stream */
    static ToldFact of(RecordPlace place, RelayedFact fact) {
        ProposedEvent there = fact.event();
        if (!StreamName.isOf(there.header().organisation(), there.stream())) {
            throw new IllegalArgumentException("a fact of one organisation in a stream of another");
        }
        String source = fact.origin().source();
        ProposedEvent here = new ProposedEvent(
                source + "/" + there.stream(),
                there.id(),
                there.type(),
                there.revision(),
                there.header().toldFrom(fact.origin()),
                there.sealed(),
                there.digest());
        CommitId id = CommitId.derive("told", source, there.id(), there.type());
        return new ToldFact(place, fact.origin().version(), fact.previousVersion(), id, here);
    }

    String stream() {
        return event.stream();
    }

    ProposedCommit commit(long localVersion) {
        return new ProposedCommit(id, List.of(event), Map.of(stream(), localVersion), null);
    }

    ParkedFact parked(Class<?> because) {
        return new ParkedFact(place, stream(), version, because.getName());
    }
}
