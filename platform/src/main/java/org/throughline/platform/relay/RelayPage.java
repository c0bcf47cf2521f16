package org.throughline.platform.relay;

import java.util.List;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.LogHoleException;
import org.throughline.platform.eventlog.RecordedEvent;

/** The next events of the log: never beyond a hole, and no more at once than the producer holds. */
final class RelayPage {
    private RelayPage() {}

    /**
     * The events after a position; empty at the end of the log.
     *
     * @throws LogHoleException if the log does not continue without a gap
     * @throws IllegalStateException if the log ends before the position
     */
    static List<RecordedEvent> next(EventLog log, long position) {
        if (log.seen() <= position) {
            // Asked first, since most of the time there is nothing to read.
            long head = log.head().position();
            if (head < position) {
                throw new IllegalStateException("the log ends at " + head + ", but " + position + " was relayed");
            }
            if (head == position) {
                return List.of();
            }
        }
        List<RecordedEvent> events = log.read(position + 1, Relay.BATCH_MAX);
        if (events.isEmpty()) {
            throw new IllegalStateException("position " + (position + 1) + " is missing from the log");
        }
        return bounded(events);
    }

    private static List<RecordedEvent> bounded(List<RecordedEvent> events) {
        long bytes = 0;
        for (int i = 0; i < events.size(); i++) {
            bytes += events.get(i).event().sealed().length();
            if (bytes > Relay.BYTES_MAX && i > 0) {
                return events.subList(0, i);
            }
        }
        return events;
    }
}
