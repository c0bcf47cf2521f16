package org.throughline.scheduling.track.view;

import java.util.Optional;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/**
 * A track on offer.
 *
 * @param overridden who answers for its leaving its bounds, if it does
 */
public record OfferedTrack(TrackDefined definition, Optional<TrackBoundsOverridden> overridden) {}
