package org.throughline.scheduling.track.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.track.TrackCatalogue;
import org.throughline.scheduling.track.TrackDeciding;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.view.OfferedTrack;
import org.throughline.scheduling.track.view.Tracks;

/** Shows the weekly templates on offer; they are about nobody. */
@Path("/scheduling/v1/tracks")
@RolesAllowed({
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
@Tag(name = "Tracks")
public class TrackReading {
    private final View<Tracks> view;
    private final History<TrackEvent> history;
    private final Reading reading;

    TrackReading(View<Tracks> view, ServiceRuntime runtime, Reading reading) {
        this.view = view;
        this.history = runtime.history(TrackCatalogue.EVENTS);
        this.reading = reading;
    }

    /** A page of the tracks on offer. */
    @GET
    @Operation(operationId = "listTracks", summary = "The weekly templates on offer")
    public TrackPage tracks(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        reading.nobody();
        reading.after(view);
        int most = Windows.limit(limit);
        List<OfferedTrack> found = view.rows().page(reading.organisation(), Windows.afterId(cursor), most + 1);
        return TrackPage.of(found, most, view.freshness());
    }

    /**
     * One track.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{trackId}")
    @Operation(operationId = "readTrack", summary = "One weekly template")
    public TrackAnswer track(@PathParam("trackId") UUID trackId, @QueryParam("knownAt") @Nullable String knownAt) {
        reading.nobody();
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        reading.after(view);
        return OfferedTrack.of(history.events(TrackDeciding.stream(trackId), reading.organisation(), known))
                .map(TrackAnswer::of)
                .orElseThrow(Problems::unknown);
    }
}
