package org.throughline.scheduling.track;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackBoundsOverridden;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/** The facts about tracks; they concern nobody. */
public final class TrackCatalogue {
    public static final Catalogue<TrackEvent> EVENTS = Catalogue.of(
            TrackEvent.class,
            EventType.published("scheduling.track-defined.v1", TrackDefined.class, KeyKinds.ORGANISATION)
                    .revisedBy(track -> track.put("programme", "").put("places", 0)),
            EventType.internal(
                    "scheduling.track-bounds-overridden.v1", TrackBoundsOverridden.class, KeyKinds.ORGANISATION));

    private TrackCatalogue() {}
}
