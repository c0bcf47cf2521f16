package org.throughline.scheduling.clinician.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.throughline.scheduling.clinician.ClinicianCatalogue;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.warrant.view.Holders;
import org.throughline.scheduling.warrant.view.Holders.Holder;

/** Shows those who treat; nobody in treatment is shown. */
@Path("/scheduling/v1/clinicians")
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
@Tag(name = "Clinicians")
public class ClinicianReading {
    private final View<Holders<ClinicianEvent>> view;
    private final History<ClinicianEvent> history;
    private final Reading reading;
    private final Clock clock;

    ClinicianReading(View<Holders<ClinicianEvent>> view, ServiceRuntime runtime, Reading reading, Clock clock) {
        this.view = view;
        this.history = runtime.history(ClinicianCatalogue.EVENTS);
        this.reading = reading;
        this.clock = clock;
    }

    /** A page of them, by id. */
    @GET
    @Operation(operationId = "listClinicians", summary = "Those who treat, with their credentials")
    public ClinicianPage clinicians(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        reading.nobody();
        reading.after(view);
        int most = Windows.limit(limit);
        PageCut<Holder<ClinicianEvent>> cut =
                PageCut.of(view.rows().page(reading.organisation(), Windows.afterId(cursor), most + 1), most);
        List<ClinicianAnswer> shown = cut.shown().stream()
                .flatMap(holder -> ClinicianAnswer.of(holder.facts(), clock.instant()).stream())
                .toList();
        String next = cut.next(last -> Cursor.of("clinician", last.id()));
        return new ClinicianPage(shown, next, view.freshness());
    }

    /**
     * One of them.
     *
     * @param knownAt as they were recorded by then
     */
    @GET
    @Path("{clinicianId}")
    @Operation(operationId = "readClinician", summary = "One of those who treat, with their credentials")
    public ClinicianAnswer clinician(
            @PathParam("clinicianId") UUID clinicianId, @QueryParam("knownAt") @Nullable String knownAt) {
        reading.nobody();
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        reading.after(view);
        return ClinicianAnswer.of(
                        history.events(ClinicianDeciding.stream(clinicianId), reading.organisation(), known),
                        known.orElse(clock.instant()))
                .orElseThrow(Problems::unknown);
    }
}
