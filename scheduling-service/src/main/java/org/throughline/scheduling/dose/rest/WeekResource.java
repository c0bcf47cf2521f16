package org.throughline.scheduling.dose.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.platform.web.Instants;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.dose.view.ShownWeek;
import org.throughline.scheduling.dose.view.Weeks;

/** How much treatment a participant received in a week, against what is required. */
@Path("/scheduling/v1/participants")
@RolesAllowed({
    "ehr-system",
    "care-coordinator",
    "clinician",
    "group-facilitator",
    "medical-director",
    "utilisation-review",
    "auditor",
    "participant",
    "representative"
})
@RunOnVirtualThread
@Tag(name = "Weekly dose")
public class WeekResource {
    private static final Asked ASKED = Asked.of("weekly-dose", InformationClass.ATTENDANCE);

    /** By then the week is over in every time zone. */
    private static final int OVER_AFTER_DAYS = 8;

    private final View<Weeks> view;
    private final Reading reading;
    private final Disclosures disclosures;

    WeekResource(View<Weeks> view, Reading reading, Disclosures disclosures) {
        this.view = view;
        this.reading = reading;
        this.disclosures = disclosures;
    }

    /**
     * The running dose of a week, named by its Monday.
     *
     * @param episode of which; the one that began last, if several were open in the week and none is named
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{participantId}/weeks/{monday}")
    @Operation(operationId = "readWeek", summary = "The running dose of a participant's week")
    public WeekAnswer week(
            @PathParam("participantId") UUID participantId,
            @PathParam("monday") String monday,
            @QueryParam("episode") @Nullable UUID episode,
            @QueryParam("knownAt") @Nullable String knownAt) {
        LocalDate week = Mondays.of("monday", monday);
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        reading.after(view);
        Instant over =
                week.plusDays(OVER_AFTER_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        Release release = disclosures.release(participantId, ASKED.until(over));
        ShownWeek shown = view.rows()
                .find(new Weeks.Asked(reading.organisation(), participantId), week, Optional.ofNullable(episode), known)
                .orElseThrow(() -> release.nothing(reading::unknown));
        reading.people("weekly-dose", List.of(participantId));
        return release.leaves(WeekAnswer.of(shown, view.freshness()));
    }
}
