package org.throughline.scheduling.agenda.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.agenda.view.AgendaFilter;
import org.throughline.scheduling.agenda.view.AgendaSession;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.Facility;
import org.throughline.scheduling.facility.domain.Facility.Site;
import org.throughline.scheduling.facility.domain.FacilityEvent;

/** Shows which sessions were planned on the days on which a facility is closed; somebody has to move or cancel them. */
@Path("/scheduling/v1/facilities")
@RolesAllowed({"administrator", "medical-director", "care-coordinator", "clinician", "auditor"})
@RunOnVirtualThread
@Tag(name = "Facilities")
public class ClosureSessionsResource {
    private final View<Agenda> agenda;
    private final View<Participations> participations;
    private final History<FacilityEvent> facilities;
    private final Reading reading;

    ClosureSessionsResource(
            View<Agenda> agenda, View<Participations> participations, ServiceRuntime runtime, Reading reading) {
        this.agenda = agenda;
        this.participations = participations;
        this.facilities = runtime.history(FacilityCatalogue.EVENTS);
        this.reading = reading;
    }

    /** A page of those said to be held at the facility, earliest first; it shows nobody. */
    @GET
    @Path("{facilityId}/closures/{closureId}/sessions")
    @Operation(operationId = "listClosureSessions", summary = "The sessions planned on days of a closure")
    public AgendaPage sessions(
            @PathParam("facilityId") UUID facilityId,
            @PathParam("closureId") UUID closureId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        reading.nobody();
        Window asked = Windows.of(null, null, cursor, limit);
        Site site = site(facilityId);
        Closure closure = site.closures().find(closureId).orElseThrow(Problems::unknown);
        Window window = within(closure, site.registered().zone(), asked);
        reading.after(agenda);
        reading.after(participations);
        List<AgendaSession> found = agenda.rows().page(reading.organisation(), AgendaFilter.heldAt(facilityId), window);
        Map<UUID, Integer> held = participations
                .rows()
                .held(
                        reading.organisation(),
                        found.stream().map(AgendaSession::sessionId).toList());
        return AgendaPage.of(found, held, window.limit(), agenda.freshness(participations));
    }

    private Site site(UUID facilityId) {
        List<FacilityEvent> facts =
                facilities.events(FacilityDeciding.stream(facilityId), reading.organisation(), Optional.empty());
        return switch (Facility.of(facts)) {
            case Site site -> site;
            case Facility.None _ -> throw Problems.unknown();
        };
    }

    private static Window within(Closure closure, ZoneId zone, Window page) {
        Instant from = closure.from().atStartOfDay(zone).toInstant();
        Instant until = closure.until().plusDays(1).atStartOfDay(zone).toInstant();
        return new Window(from, until, page.after(), page.limit());
    }
}
