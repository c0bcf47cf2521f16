package org.throughline.scheduling.attendance.rest;

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
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.disclosure.linked.OtherRecords;
import org.throughline.scheduling.attendance.view.Participation;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.calendar.view.Window;

/** Which sessions a participant was booked into, and how each went. */
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
@Tag(name = "Attendance")
public class ParticipantSessionsResource {
    private static final Asked ASKED = Asked.of("participant-sessions", InformationClass.ATTENDANCE);

    private final View<Participations> view;
    private final LinkedRecords linked;
    private final Reading reading;
    private final Disclosures disclosures;

    ParticipantSessionsResource(
            View<Participations> view, LinkedRecords linked, Reading reading, Disclosures disclosures) {
        this.view = view;
        this.linked = linked;
        this.reading = reading;
        this.disclosures = disclosures;
    }

    /** A page of a participant's sessions. */
    @GET
    @Path("{participantId}/sessions")
    @Operation(operationId = "listParticipantSessions", summary = "A participant's sessions, earliest first")
    public ParticipationPage sessions(
            @PathParam("participantId") UUID participantId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Window window = Windows.of(from, until, cursor, limit);
        reading.after(view);
        reading.after(linked.runner());
        Release release = disclosures.release(participantId, ASKED.until(window.until()));
        Optional<OtherRecords> others = linked.beside(participantId, reading.organisation(), disclosures);
        if (others.isEmpty() && !view.rows().exists(reading.organisation(), participantId)) {
            throw release.nothing(reading::unknown);
        }
        List<Participation> found = view.rows().of(reading.organisation(), participantId, window);
        reading.people("participant-sessions", List.of(participantId));
        return release.leaves(ParticipationPage.of(participantId, found, window.limit(), others, view.freshness()));
    }
}
