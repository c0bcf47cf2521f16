package org.throughline.scheduling.facility.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.HolidayPolicy;
import org.throughline.scheduling.warrant.view.Holders;
import org.throughline.scheduling.warrant.view.Holders.Holder;

/** Shows the sites of an organisation; they are about nobody. */
@Path("/scheduling/v1/facilities")
@RolesAllowed({
    "administrator",
    "medical-director",
    "clinician",
    "care-coordinator",
    "intake",
    "utilisation-review",
    "auditor"
})
@RunOnVirtualThread
@Tag(name = "Facilities")
public class FacilityReading {
    private final View<Holders<FacilityEvent>> view;
    private final History<FacilityEvent> history;
    private final Reading reading;
    private final HolidayPolicy policy;
    private final Clock clock;

    FacilityReading(
            View<Holders<FacilityEvent>> view,
            ServiceRuntime runtime,
            Reading reading,
            HolidayPolicy policy,
            Clock clock) {
        this.view = view;
        this.history = runtime.history(FacilityCatalogue.EVENTS);
        this.reading = reading;
        this.policy = policy;
        this.clock = clock;
    }

    /** A page of them, by id. */
    @GET
    @Operation(operationId = "listFacilities", summary = "The sites, with their licences and accreditations")
    public FacilityPage facilities(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        reading.nobody();
        int most = Windows.limit(limit);
        reading.after(view);
        PageCut<Holder<FacilityEvent>> cut =
                PageCut.of(view.rows().page(reading.organisation(), Windows.afterId(cursor), most + 1), most);
        List<FacilityAnswer> shown = cut.shown().stream()
                .flatMap(holder -> FacilityAnswer.of(holder.facts(), clock.instant(), policy).stream())
                .toList();
        String next = cut.next(last -> Cursor.of("facility", last.id()));
        return new FacilityPage(shown, next, view.freshness());
    }

    /**
     * One site.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{facilityId}")
    @Operation(operationId = "readFacility", summary = "One site, with its licences and accreditations")
    public FacilityAnswer facility(
            @PathParam("facilityId") UUID facilityId, @QueryParam("knownAt") @Nullable String knownAt) {
        reading.nobody();
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        reading.after(view);
        return FacilityAnswer.of(
                        history.events(FacilityDeciding.stream(facilityId), reading.organisation(), known),
                        known.orElse(clock.instant()),
                        policy)
                .orElseThrow(Problems::unknown);
    }

    /**
     * The holidays a site keeps.
     *
     * @param year of which, each year having its own
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{facilityId}/holidays")
    @Operation(operationId = "readHolidays", summary = "The holidays of a year on which the site is closed")
    public HolidaysAnswer holidays(
            @PathParam("facilityId") UUID facilityId,
            @QueryParam("year") @Min(HolidaysRequest.YEAR_MIN) @Max(HolidaysRequest.YEAR_MAX) int year,
            @QueryParam("knownAt") @Nullable String knownAt) {
        reading.nobody();
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        reading.after(view);
        return HolidaysAnswer.of(
                        history.events(FacilityDeciding.stream(facilityId), reading.organisation(), known), year)
                .orElseThrow(Problems::unknown);
    }
}
