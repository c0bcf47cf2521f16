package org.throughline.scheduling.track.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.policy.domain.TrackPolicy;

/** Requests about one track. */
public sealed interface TrackCommand {
    UUID trackId();

    Instant requestedAt();

    /**
     * Offers a week.
     *
     * @param adult for adults, else for adolescents
     * @param override why the track may leave its bounds; needed only if it does
     */
    record DefineTrack(
            UUID trackId,
            UUID facilityId,
            ZoneId zone,
            boolean adult,
            List<Block> blocks,
            TrackPolicy policy,
            @Nullable BoundsOverride override,
            Instant requestedAt)
            implements TrackCommand {
        public static final int BLOCKS_MAX = 50;

        public DefineTrack {
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty() || blocks.size() > BLOCKS_MAX) {
                throw new IllegalArgumentException("a track has 1 to " + BLOCKS_MAX + " blocks");
            }
        }
    }

    /** Who answers for leaving the bounds, in which role, and why. */
    record BoundsOverride(String by, String role, Reason reason) {}
}
