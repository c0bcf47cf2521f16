package org.throughline.scheduling.session.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.Streams;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;
import org.throughline.scheduling.session.SessionDeciding;
import org.throughline.scheduling.session.domain.CredentialOverride;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.AboutSession;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.ChangeSeries;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSeries;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.SeriesChange;
import org.throughline.scheduling.session.domain.SessionRefusal;

/** Plans, moves and cancels several sessions at once: all of them or none. */
@Path("/scheduling/v1/series")
@RolesAllowed({"care-coordinator", "group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Sessions")
public class SeriesResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final Decider<SessionCommand, SessionRefusal> planning;
    private final Planned planned;
    private final Overrides overrides;
    private final String policy;
    private final Clock clock;

    SeriesResource(
            CommandEdge edge,
            Decider<SessionCommand, SessionRefusal> planning,
            Planned planned,
            Overrides overrides,
            ProgrammePolicy policy,
            Clock clock) {
        this.edge = edge;
        this.planning = planning;
        this.planned = planned;
        this.overrides = overrides;
        this.policy = policy.attendance().version();
        this.clock = clock;
    }

    /**
     * Sessions that were planned together, earliest first as asked for.
     *
     * @param leftOut when those would have begun that are not planned, since the facility is closed
     */
    public record SeriesPlanned(UUID seriesId, List<Occurrence> sessions, List<Instant> leftOut) {
        /** One of them. */
        public record Occurrence(UUID sessionId, Instant start) {
            static Occurrence of(ScheduleSession session) {
                return new Occurrence(
                        session.sessionId(), session.asked().placement().slot().start());
            }
        }
    }

    /** Plans several sessions. */
    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SeriesPlanned.class)))
    @Operation(operationId = "scheduleSeries", summary = "Plans several sessions, all or none")
    public Response schedule(@NotNull @Valid SeriesRequest request) {
        Envelope envelope = edge.envelope("POST series", request, policy);
        UUID seriesId = CommandEdge.idFrom(envelope, "series");
        Instant now = clock.instant();
        List<ScheduleSession> sessions = request.sessions(
                i -> CommandEdge.idFrom(envelope, "session/" + i), overrides.of(request.overrideReason()), now);
        requireOneRequest(sessions);
        ScheduleSeries command = Fields.together(() -> new ScheduleSeries(seriesId, sessions, now), "weekly", "starts");
        Outcome<SessionRefusal> outcome = planning.handle(command, envelope);
        List<Instant> leftOut = planned.leftOut(seriesId);
        return ANSWERS.created(
                outcome,
                URI.create("/scheduling/v1/sessions?series=" + seriesId),
                new SeriesPlanned(
                        seriesId,
                        sessions.stream()
                                .map(SeriesPlanned.Occurrence::of)
                                .filter(session -> !leftOut.contains(session.start()))
                                .toList(),
                        leftOut),
                SessionProblems::of);
    }

    /** Moves the rest of a series; the places in it follow. */
    @POST
    @Path("{seriesId}/reschedule")
    @Operation(operationId = "rescheduleSeries", summary = "Moves the rest of a series, all or none")
    public Response reschedule(@PathParam("seriesId") UUID seriesId, @NotNull @Valid SeriesMoveRequest request) {
        CredentialOverride override = overrides.of(request.overrideReason());
        Instant now = clock.instant();
        List<SeriesChange> changes = planned.rest(seriesId, request.from(), request.until()).stream()
                .<SeriesChange>map(session -> new RescheduleSession(
                        session.sessionId(),
                        session.placement(),
                        request.placement(session.placement()),
                        session.description().facility(),
                        request.reason(),
                        override,
                        now))
                .toList();
        return change(
                seriesId, changes, now, edge.envelope("POST series/reschedule", List.of(seriesId, request), policy));
    }

    /** Cancels the rest of a series; the places in it are given up. */
    @POST
    @Path("{seriesId}/cancellation")
    @Operation(operationId = "cancelSeries", summary = "Cancels the rest of a series, all or none")
    public Response cancel(@PathParam("seriesId") UUID seriesId, @NotNull @Valid SeriesCancellationRequest request) {
        Instant now = clock.instant();
        List<SeriesChange> changes = planned.toCancel(seriesId, request.from(), request.until()).stream()
                .<SeriesChange>map(
                        session -> new CancelSession(session.sessionId(), session.placement(), request.reason(), now))
                .toList();
        return change(
                seriesId, changes, now, edge.envelope("POST series/cancellation", List.of(seriesId, request), policy));
    }

    private Response change(UUID seriesId, List<SeriesChange> changes, Instant now, Envelope envelope) {
        requireOneRequest(changes);
        return ANSWERS.done(planning.handle(new ChangeSeries(seriesId, changes, now), envelope), SessionProblems::of);
    }

    /** One decision rests on so many streams at most; the series' own is one. */
    private static void requireOneRequest(List<? extends AboutSession> sessions) {
        if (SessionDeciding.touched(sessions) >= Streams.STREAMS_MAX) {
            throw Problems.problem(
                    422,
                    "series-too-large",
                    "So many sessions with so many people and rooms cannot be checked at once; send it in parts");
        }
    }
}
