package org.throughline.scheduling.track.domain;

import java.util.List;
import java.util.UUID;

/** Why a track is not defined. */
public sealed interface TrackRefusal {
    /** Another track has this id. */
    record TrackExists(UUID trackId) implements TrackRefusal {}

    /** Two blocks of it share time; nobody can be in both. */
    record BlocksOverlap(Block first, Block second) implements TrackRefusal {}

    /** It leaves its bounds and nobody said why; asked again with a reason it is defined. */
    record BoundsNeedReason(List<TrackBreach> breaches) implements TrackRefusal {
        public BoundsNeedReason {
            breaches = List.copyOf(breaches);
        }
    }
}
