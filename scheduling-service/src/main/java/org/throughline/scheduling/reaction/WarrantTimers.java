package org.throughline.scheduling.reaction;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.timer.TimerChange;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.domain.Warrant;

/**
 * When there is something to say about the end of a warrant: some days ahead, and when its last day is over at the
 * holder's place. A timer is named by the warrant, so a renewal sets its own and the earlier ones find nothing to say.
 */
final class WarrantTimers {
    static final String PURPOSE = "warrant-end";

    private final ValidityPolicy policy;

    WarrantTimers(ValidityPolicy policy) {
        this.policy = policy;
    }

    List<TimerChange> of(Recorded<?> recorded, Warrant warrant, ZoneId zone) {
        String timer = StreamName.in(recorded.organisation(), recorded.streamName() + "/" + warrant.warrantId());
        return Stream.of(
                        warrant.until().minusDays(policy.leadDays()),
                        warrant.until().plusDays(1))
                .distinct()
                .map(day -> TimerChange.schedule(
                        timer, PURPOSE, day.atStartOfDay(zone).toInstant()))
                .toList();
    }

    /** Whose warrant a timer is for. */
    static UUID holder(String stream) {
        return id(stream, 1);
    }

    /** Which warrant a timer is for. */
    static UUID warrant(String stream) {
        return id(stream, 2);
    }

    private static UUID id(String stream, int part) {
        return UUID.fromString(StreamName.of(stream).split("/", 3)[part]);
    }
}
