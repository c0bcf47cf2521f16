package org.throughline.scheduling.agenda.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Instants;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.agenda.view.AgendaFilter;
import org.throughline.scheduling.agenda.view.AgendaSession;
import org.throughline.scheduling.attendance.rest.ParticipationAnswer;
import org.throughline.scheduling.attendance.view.Participation;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.attendance.view.PastParticipations;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.calendar.rest.Windows;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.session.SessionRecord;
import org.throughline.scheduling.session.Sessions;

/** Shows the sessions of a period, and who is in one. */
@Path("/scheduling/v1/sessions")
@RolesAllowed({"care-coordinator", "group-facilitator", "clinician", "medical-director", "intake", "auditor"})
@RunOnVirtualThread
@Tag(name = "Sessions")
public class AgendaResource {
    private final View<Agenda> agenda;
    private final View<Participations> participations;
    private final Sessions sessions;
    private final PastParticipations past;
    private final Reading reading;

    AgendaResource(
            View<Agenda> agenda,
            View<Participations> participations,
            Sessions sessions,
            PastParticipations past,
            Reading reading) {
        this.agenda = agenda;
        this.participations = participations;
        this.sessions = sessions;
        this.past = past;
        this.reading = reading;
    }

    /**
     * A page of the sessions of a period; it shows nobody.
     *
     * @param facilitator only those the clinician of that id is to hold
     * @param room only those held there
     * @param series only those planned together in it
     * @param facility only those said to be held there
     * @param programme only those said to be offered by it
     * @param atRisk only those of which a facilitator's credential is in doubt
     */
    @GET
    @Operation(operationId = "listSessions", summary = "The sessions of a period, earliest first")
    public AgendaPage sessions(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("facilitator") @Nullable UUID facilitator,
            @QueryParam("room") @Nullable UUID room,
            @QueryParam("series") @Nullable UUID series,
            @QueryParam("facility") @Nullable UUID facility,
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("atRisk") @DefaultValue("false") boolean atRisk,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        reading.nobody();
        Window window = Windows.of(from, until, cursor, limit);
        AgendaFilter filter = new AgendaFilter(
                Optional.ofNullable(facilitator),
                Optional.ofNullable(room),
                Optional.ofNullable(series),
                Optional.ofNullable(facility),
                Optional.ofNullable(programme),
                atRisk);
        reading.after(agenda);
        reading.after(participations);
        List<AgendaSession> found = agenda.rows().page(reading.organisation(), filter, window);
        Map<UUID, Integer> held = participations
                .rows()
                .held(
                        reading.organisation(),
                        found.stream().map(AgendaSession::sessionId).toList());
        return AgendaPage.of(found, held, window.limit(), agenda.freshness(participations));
    }

    /**
     * One session and its roster; its {@code ETag} pins a change to what was seen.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{sessionId}")
    @Operation(operationId = "readSession", summary = "A session and who is in it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RosterAnswer.class)))
    public Response session(@PathParam("sessionId") UUID sessionId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        reading.after(participations);
        SessionRecord session =
                sessions.find(sessionId, reading.organisation(), known).orElseThrow(reading::unknown);
        List<Participation> roster = roster(sessionId, known);
        reading.people(
                "roster", roster.stream().map(Participation::participantId).toList());
        RosterAnswer answer = new RosterAnswer(
                SessionAnswer.of(session, sessions.figures(sessionId, reading.organisation(), known), held(roster)),
                roster.stream().map(ParticipationAnswer::toStaff).toList(),
                participations.freshness());
        return Response.ok(answer)
                .tag(new EntityTag(Long.toString(session.version())))
                .build();
    }

    private static int held(List<Participation> roster) {
        return (int) roster.stream().filter(Participation::held).count();
    }

    private List<Participation> roster(UUID sessionId, Optional<Instant> knownAt) {
        List<Participation> now = participations.rows().roster(reading.organisation(), sessionId);
        return knownAt.map(instant -> past.of(now, reading.organisation(), instant))
                .orElse(now);
    }
}
