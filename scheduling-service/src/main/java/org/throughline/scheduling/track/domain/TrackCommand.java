package org.throughline.scheduling.track.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Token;
import org.throughline.scheduling.policy.domain.TrackPolicy;

/** Requests about one track. */
public sealed interface TrackCommand {
    UUID trackId();

    Instant requestedAt();

    /**
     * Offers a week.
     *
     * @param adult for adults, else for adolescents
     * @param offering to whom, and to how many
     * @param override why the track may leave its bounds; needed only if it does
     */
    record DefineTrack(
            UUID trackId,
            UUID facilityId,
            ZoneId zone,
            boolean adult,
            List<Block> blocks,
            Offering offering,
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

    /**
     * Whom a track is for.
     *
     * @param programme the service line, as a code
     * @param places for how many participants at a time
     */
    record Offering(String programme, int places) {
        /** Most places of one track. */
        public static final int PLACES_MAX = 500;

        public Offering {
            Token.checked(programme);
            if (places < 1 || places > PLACES_MAX) {
                throw new IllegalArgumentException("a track has 1 to " + PLACES_MAX + " places");
            }
        }
    }

    /** Who answers for leaving the bounds, in which role, and why. */
    record BoundsOverride(String by, String role, Reason reason) {}
}
