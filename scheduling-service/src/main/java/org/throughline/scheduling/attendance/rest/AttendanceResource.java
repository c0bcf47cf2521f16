package org.throughline.scheduling.attendance.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CorrectAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.policy.domain.AttendancePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Records who was there and who was not. What has happened is taken; only what cannot have been is refused. */
@Path("/scheduling/v1/sessions")
@RolesAllowed({"group-facilitator", "clinician"})
@RunOnVirtualThread
@Tag(name = "Attendance")
public class AttendanceResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final Decider<AttendanceCommand, AttendanceRefusal> attendances;
    private final AttendancePolicy policy;
    private final Clock clock;

    AttendanceResource(
            CommandEdge edge,
            Decider<AttendanceCommand, AttendanceRefusal> attendances,
            ProgrammePolicy policy,
            Clock clock) {
        this.edge = edge;
        this.attendances = attendances;
        this.policy = policy.attendance();
        this.clock = clock;
    }

    /** Records that someone took part. */
    @POST
    @Path("{sessionId}/attendance/{participantId}")
    @Operation(operationId = "recordAttendance", summary = "Records that someone took part in a session")
    public Response attended(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid AttendanceRequest request) {
        RecordAttendance command = new RecordAttendance(
                new Attendee(sessionId, participantId, request.episodeId()),
                request.presence(),
                policy,
                Fields.reason(request.walkIn()),
                Fields.reason(request.lateEntry()),
                clock.instant());
        return entered(command, envelope("POST sessions/attendance", sessionId, participantId, request));
    }

    /** Records that someone booked did not come. */
    @POST
    @Path("{sessionId}/absence/{participantId}")
    @Operation(operationId = "recordAbsence", summary = "Records that someone booked did not come")
    public Response missed(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid AbsenceRequest request) {
        RecordAbsence command = new RecordAbsence(
                new Attendee(sessionId, participantId, request.episodeId()),
                request.excused(),
                new Reason(request.reason()),
                policy,
                Fields.reason(request.lateEntry()),
                clock.instant());
        return entered(command, envelope("POST sessions/absence", sessionId, participantId, request));
    }

    /** Puts an entry right; the entry is kept. */
    @POST
    @Path("{sessionId}/corrections/{participantId}")
    @RolesAllowed({"group-facilitator", "clinician", "medical-director"})
    @Operation(operationId = "correctAttendance", summary = "Puts an entry right; the entry is kept")
    public Response correct(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid CorrectionRequest request) {
        CorrectAttendance command = new CorrectAttendance(
                new Attendee(sessionId, participantId, request.episodeId()),
                request.supersedes(),
                request.finding(),
                policy,
                new Reason(request.reason()),
                clock.instant());
        return entered(command, envelope("POST sessions/corrections", sessionId, participantId, request));
    }

    private Envelope envelope(String operation, UUID sessionId, UUID participantId, Object request) {
        return edge.envelope(operation, List.of(sessionId, participantId, request), policy.version());
    }

    private Response entered(AttendanceCommand command, Envelope envelope) {
        return ANSWERS.done(attendances.handle(command, envelope), AttendanceProblems::of);
    }
}
