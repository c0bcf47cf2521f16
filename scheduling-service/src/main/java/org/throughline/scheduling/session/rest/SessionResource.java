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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;
import org.throughline.scheduling.session.SessionRecord;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionCommand.CancelSession;
import org.throughline.scheduling.session.domain.SessionCommand.ReplaceFacilitator;
import org.throughline.scheduling.session.domain.SessionCommand.RescheduleSession;
import org.throughline.scheduling.session.domain.SessionCommand.ScheduleSession;
import org.throughline.scheduling.session.domain.SessionRefusal;

/** Plans, moves and cancels sessions. Send {@code If-Match} to change only what was seen. */
@Path("/scheduling/v1/sessions")
@RolesAllowed({"care-coordinator", "group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Sessions")
public class SessionResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final Decider<SessionCommand, SessionRefusal> planning;
    private final Planned planned;
    private final Overrides overrides;
    private final String policy;
    private final Clock clock;

    SessionResource(
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

    /** Id of a session that was planned. */
    public record Scheduled(UUID sessionId) {}

    /** Plans a session. */
    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Scheduled.class)))
    @Operation(operationId = "scheduleSession", summary = "Plans a session")
    public Response schedule(@NotNull @Valid SessionRequest request) {
        Envelope envelope = edge.envelope("POST sessions", request, policy);
        UUID sessionId = CommandEdge.idFrom(envelope, "session");
        ScheduleSession command = new ScheduleSession(
                sessionId,
                request.asked(),
                request.description(),
                request.lateEntry().orElse(null),
                overrides.of(request.overrideReason()),
                clock.instant());
        return ANSWERS.created(
                planning.handle(command, envelope),
                URI.create("/scheduling/v1/sessions/" + sessionId),
                new Scheduled(sessionId),
                SessionProblems::of);
    }

    /** Moves a session; the places in it follow. */
    @POST
    @Path("{sessionId}/reschedule")
    @Operation(operationId = "rescheduleSession", summary = "Moves a session; the places in it follow")
    public Response reschedule(@PathParam("sessionId") UUID sessionId, @NotNull @Valid RescheduleRequest request) {
        Envelope envelope = edge.envelope("POST sessions/reschedule", List.of(sessionId, request), policy);
        SessionRecord session = planned.session(sessionId);
        Placement from = session.placement();
        RescheduleSession command = new RescheduleSession(
                sessionId,
                from,
                request.placement(from),
                session.description().facility(),
                request.reason(),
                overrides.of(request.overrideReason()),
                clock.instant());
        return ANSWERS.done(planning.handle(command, envelope), SessionProblems::of);
    }

    /** Has somebody else hold a session, in the same place at the same time. */
    @POST
    @Path("{sessionId}/replacement")
    @Operation(operationId = "replaceFacilitator", summary = "Has somebody else hold a session")
    public Response replace(@PathParam("sessionId") UUID sessionId, @NotNull @Valid ReplacementRequest request) {
        Envelope envelope = edge.envelope("POST sessions/replacement", List.of(sessionId, request), policy);
        ReplaceFacilitator command = new ReplaceFacilitator(
                sessionId,
                planned.session(sessionId).placement(),
                request.who(),
                request.reason(),
                overrides.of(request.overrideReason()),
                clock.instant());
        return ANSWERS.done(planning.handle(command, envelope), SessionProblems::of);
    }

    /** Cancels a session; the places in it are given up. */
    @POST
    @Path("{sessionId}/cancellation")
    @Operation(operationId = "cancelSession", summary = "Cancels a session; the places in it are given up")
    public Response cancel(@PathParam("sessionId") UUID sessionId, @NotNull @Valid CancellationRequest request) {
        Envelope envelope = edge.envelope("POST sessions/cancellation", List.of(sessionId, request), policy);
        CancelSession command =
                new CancelSession(sessionId, planned.session(sessionId).placement(), request.reason(), clock.instant());
        return ANSWERS.done(planning.handle(command, envelope), SessionProblems::of);
    }
}
