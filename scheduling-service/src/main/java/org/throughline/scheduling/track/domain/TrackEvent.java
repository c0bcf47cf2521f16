package org.throughline.scheduling.track.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Reason;

/** Facts about one track. */
public sealed interface TrackEvent {
    UUID trackId();

    /**
     * A week is offered.
     *
     * @param policy version of the bounds it was held against
     * @param programme the service line; empty for a track of before it was asked
     * @param places for how many participants at a time; 0 where nobody said, so none may be counted on
     */
    record TrackDefined(
            UUID trackId,
            UUID facilityId,
            ZoneId zone,
            String level,
            boolean adult,
            List<Block> blocks,
            String policy,
            Instant definedAt,
            String programme,
            int places)
            implements TrackEvent {
        public TrackDefined {
            blocks = List.copyOf(blocks);
        }
    }

    /** It leaves its bounds, and someone answers for it. */
    record TrackBoundsOverridden(
            UUID trackId, List<TrackBreach> breaches, String by, String role, Reason reason, Instant overriddenAt)
            implements TrackEvent {
        public TrackBoundsOverridden {
            breaches = List.copyOf(breaches);
        }
    }
}
