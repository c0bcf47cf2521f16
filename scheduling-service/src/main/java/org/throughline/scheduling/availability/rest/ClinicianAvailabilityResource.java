package org.throughline.scheduling.availability.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.agenda.view.Agenda.Timed;
import org.throughline.scheduling.agenda.view.AgendaFilter;
import org.throughline.scheduling.availability.domain.FreeTime;
import org.throughline.scheduling.availability.domain.Span;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.clinician.ClinicianCatalogue;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.Clinicians;
import org.throughline.scheduling.clinician.domain.Clinicians.Clinician;

/** Shows when somebody who treats is free; with whom and for what they are not is not shown. */
@Path("/scheduling/v1/clinicians")
@RolesAllowed({
    "ehr-system",
    "administrator",
    "medical-director",
    "clinician",
    "care-coordinator",
    "intake",
    "utilisation-review",
    "auditor"
})
@RunOnVirtualThread
@Tag(name = "Availability")
public class ClinicianAvailabilityResource {
    /** Most sessions of one person in a period; eight a day are fewer. */
    private static final int SESSIONS_MAX = 1_000;

    /** Of the shortest free time there is. */
    private static final int MINUTES = 1;

    private final View<Agenda> view;
    private final History<ClinicianEvent> history;
    private final Reading reading;
    private final Disclosures disclosures;

    ClinicianAvailabilityResource(View<Agenda> view, ServiceRuntime runtime, Reading reading, Disclosures disclosures) {
        this.view = view;
        this.history = runtime.history(ClinicianCatalogue.EVENTS);
        this.reading = reading;
        this.disclosures = disclosures;
    }

    /**
     * The free times of a period.
     *
     * @param from its first instant
     * @param until the first instant after it, at most 92 days later
     * @param minutes only free times that are at least so long, 1 to 720
     * @param zone by whose clock, such as {@code America/New_York}; where they work, if not given
     */
    @GET
    @Path("{clinicianId}/availability")
    @Operation(operationId = "readClinicianAvailability", summary = "When somebody who treats is free")
    public ClinicianAvailability availability(
            @PathParam("clinicianId") UUID clinicianId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("minutes") @Nullable Integer minutes,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "time-zone")) @QueryParam("zone") @Nullable
                    String zone) {
        reading.nobody();
        disclosures.aboutNobody();
        Span period = Period.of(from, until);
        int shortest = minutes(minutes);
        Optional<ZoneId> asked = zone(zone);
        Clinician clinician = clinician(clinicianId).orElseThrow(Problems::unknown);
        reading.after(view);
        ZoneId own = clinician.registered().zone();
        List<Span> free =
                FreeTime.of(period, clinician.credentials()::anyValidOn, own, sessions(clinicianId, period), shortest);
        ZoneId shown = asked.orElse(own);
        return new ClinicianAvailability(
                clinicianId,
                shown,
                free.stream()
                        .map(span -> ClinicianAvailability.Free.of(span, shown))
                        .toList(),
                view.freshness());
    }

    private Optional<Clinician> clinician(UUID clinicianId) {
        List<ClinicianEvent> facts =
                history.events(ClinicianDeciding.stream(clinicianId), reading.organisation(), Optional.empty());
        return Optional.ofNullable(Clinicians.of(facts).known().get(clinicianId));
    }

    /** Also those that began before the period and may last into it. */
    private List<Slot> sessions(UUID clinicianId, Span period) {
        AgendaFilter filter = AgendaFilter.heldBy(clinicianId);
        Window window = new Window(
                period.from().minus(Duration.ofMinutes(Slot.MINUTES_MAX)),
                period.until(),
                Optional.empty(),
                Window.LIMIT_MAX);
        List<Timed> found = view.rows().times(reading.organisation(), filter, window, SESSIONS_MAX + 1);
        if (found.size() > SESSIONS_MAX) {
            throw Windows.tooFull();
        }
        return found.stream().map(Timed::slot).toList();
    }

    private static int minutes(@Nullable Integer minutes) {
        if (minutes == null) {
            return MINUTES;
        }
        if (minutes < MINUTES || minutes > Slot.MINUTES_MAX) {
            throw Problems.invalid("minutes-invalid", "A session has 1 to 720 minutes", "minutes");
        }
        return minutes;
    }

    private static Optional<ZoneId> zone(@Nullable String zone) {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException e) {
            throw Problems.invalid("zone-invalid", "Send a time zone such as America/New_York", "zone");
        }
    }
}
