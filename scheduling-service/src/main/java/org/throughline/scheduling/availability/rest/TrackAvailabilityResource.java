package org.throughline.scheduling.availability.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.availability.domain.FreePlaces;
import org.throughline.scheduling.availability.domain.Span;
import org.throughline.scheduling.calendar.domain.Closures;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.dose.domain.Stay;
import org.throughline.scheduling.dose.view.Weeks;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.track.TrackCatalogue;
import org.throughline.scheduling.track.TrackDeciding;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackEvent.TrackDefined;
import org.throughline.scheduling.track.view.OfferedTrack;

/** Shows when a track has a place free, to whoever might refer to it; nobody in it is shown. */
@Path("/scheduling/v1/tracks")
@RolesAllowed({
    "ehr-system",
    "care-coordinator",
    "administrator",
    "medical-director",
    "clinician",
    "group-facilitator",
    "intake",
    "utilisation-review",
    "auditor"
})
@RunOnVirtualThread
@Tag(name = "Availability")
public class TrackAvailabilityResource {
    /** Most episodes of one track in a period; a track has a dozen places. */
    private static final int EPISODES_MAX = 500;

    private final View<Weeks> view;
    private final History<TrackEvent> history;
    private final History<FacilityEvent> facilities;
    private final Reading reading;
    private final Disclosures disclosures;

    TrackAvailabilityResource(View<Weeks> view, ServiceRuntime runtime, Reading reading, Disclosures disclosures) {
        this.view = view;
        this.history = runtime.history(TrackCatalogue.EVENTS);
        this.facilities = runtime.history(FacilityCatalogue.EVENTS);
        this.reading = reading;
        this.disclosures = disclosures;
    }

    /**
     * The weeks of a period.
     *
     * @param from its first instant
     * @param until the first instant after it, at most 92 days later
     */
    @GET
    @Path("{trackId}/availability")
    @Operation(operationId = "readTrackAvailability", summary = "In which weeks a track has a place free")
    public TrackAvailability availability(
            @PathParam("trackId") UUID trackId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        reading.nobody();
        disclosures.aboutNobody();
        Span period = Period.of(from, until);
        TrackDefined track = OfferedTrack.of(
                        history.events(TrackDeciding.stream(trackId), reading.organisation(), Optional.empty()))
                .map(OfferedTrack::definition)
                .orElseThrow(Problems::unknown);
        reading.after(view);
        List<List<Stay>> stays = view.rows()
                .stays(reading.organisation(), trackId.toString(), period.from(), period.until(), EPISODES_MAX + 1);
        if (stays.size() > EPISODES_MAX) {
            throw Windows.tooFull();
        }
        Closures closures = Facility.closures(facilities.events(
                FacilityDeciding.stream(track.facilityId()), reading.organisation(), Optional.empty()));
        List<FreePlaces.Week> weeks =
                FreePlaces.of(track, stays.stream().flatMap(List::stream).toList(), closures, period);
        return disclosures.outside()
                ? TrackAvailability.outside(track, weeks, view.freshness())
                : TrackAvailability.toStaff(track, weeks, view.freshness());
    }
}
