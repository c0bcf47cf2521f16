package org.throughline.scheduling.track.view;

import java.util.List;
import java.util.Optional;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/**
 * A track on offer.
 *
 * @param overridden who answers for its leaving its bounds, if it does
 */
public record OfferedTrack(TrackDefined definition, Optional<TrackBoundsOverridden> overridden) {

    /** The track of a history; nothing before it is on offer. */
    public static Optional<OfferedTrack> of(List<TrackEvent> events) {
        return only(events, TrackDefined.class)
                .map(defined -> new OfferedTrack(defined, only(events, TrackBoundsOverridden.class)));
    }

    private static <T extends TrackEvent> Optional<T> only(List<TrackEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
