package org.throughline.scheduling.reaction;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.track.TrackCatalogue;
import org.throughline.scheduling.track.TrackDeciding;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;

/** When the facility of a track is closed, as the log holds it now. */
final class TrackClosures {
    private final History<TrackEvent> tracks;
    private final History<FacilityEvent> facilities;

    TrackClosures(ServiceRuntime runtime) {
        this.tracks = runtime.history(TrackCatalogue.EVENTS);
        this.facilities = runtime.history(FacilityCatalogue.EVENTS);
    }

    /** Never, if nobody defined the track or registered its facility here. */
    Closures of(String track, String organisation) {
        return facility(track, organisation)
                .map(facilityId -> closures(facilityId, organisation))
                .orElse(Closures.NONE);
    }

    private Optional<UUID> facility(String track, String organisation) {
        return tracks.events(TrackDeciding.stream(track), organisation, Optional.empty()).stream()
                .filter(TrackDefined.class::isInstance)
                .map(event -> ((TrackDefined) event).facilityId())
                .findFirst();
    }

    private Closures closures(UUID facilityId, String organisation) {
        return Facility.closures(
                facilities.events(FacilityDeciding.stream(facilityId), organisation, Optional.empty()));
    }
}
