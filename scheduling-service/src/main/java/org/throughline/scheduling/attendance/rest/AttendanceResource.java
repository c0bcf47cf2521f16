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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CloseSession;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.CorrectAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAbsence;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordAttendance;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.RecordGroup;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Entering;
import org.throughline.scheduling.attendance.domain.Entering.By;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.attendance.rest.AttendanceTerms.Terms;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.policy.domain.AttendancePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Records who was there and who was not. What has happened is taken; only what cannot have been is refused. */
@Path("/scheduling/v1/sessions")
@RolesAllowed({"group-facilitator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Attendance")
public class AttendanceResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    /** Who may change what a closed session says. */
    private static final String SUPERVISOR = "medical-director";

    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Decider<AttendanceCommand, AttendanceRefusal> attendances;
    private final Attendances rosters;
    private final AttendanceTerms terms;
    private final String standard;
    private final Clock clock;

    AttendanceResource(
            CommandEdge edge,
            CurrentCaller caller,
            Decider<AttendanceCommand, AttendanceRefusal> attendances,
            Attendances rosters,
            AttendanceTerms terms,
            ProgrammePolicy standard,
            Clock clock) {
        this.edge = edge;
        this.caller = caller;
        this.attendances = attendances;
        this.rosters = rosters;
        this.terms = terms;
        this.standard = standard.attendance().version();
        this.clock = clock;
    }

    /** Records how it went for several people at once: all of it or nothing. */
    @POST
    @Path("{sessionId}/attendance")
    @Operation(operationId = "recordGroup", summary = "Records how a session went for several people, all or nothing")
    public Response group(@PathParam("sessionId") UUID sessionId, @NotNull @Valid GroupRequest request) {
        List<UUID> episodes = request.episodes();
        Terms byEpisode = terms.of(sessionId, episodes);
        RecordGroup command = request.toCommand(
                sessionId, episode -> entering(byEpisode.of(episode), request.lateEntry()), clock.instant());
        return entered(
                command,
                edge.envelope("POST sessions/attendance", List.of(sessionId, request), byEpisode.version(episodes)));
    }

    /** Records that someone took part. */
    @POST
    @Path("{sessionId}/attendance/{participantId}")
    @Operation(operationId = "recordAttendance", summary = "Records that someone took part in a session")
    public Response attended(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid AttendanceRequest request) {
        AttendancePolicy policy = terms.of(sessionId, request.episodeId());
        RecordAttendance command = new RecordAttendance(
                new Attendee(sessionId, participantId, request.episodeId()),
                request.found(),
                Fields.reason(request.walkIn()),
                entering(policy, request.lateEntry()),
                clock.instant());
        return entered(
                command, envelope("POST sessions/attendance", List.of(sessionId, participantId, request), policy));
    }

    /** Records that someone booked did not come. */
    @POST
    @Path("{sessionId}/absence/{participantId}")
    @Operation(operationId = "recordAbsence", summary = "Records that someone booked did not come")
    public Response missed(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid AbsenceRequest request) {
        AttendancePolicy policy = terms.of(sessionId, request.episodeId());
        RecordAbsence command = new RecordAbsence(
                new Attendee(sessionId, participantId, request.episodeId()),
                new WasAbsent(request.excused()),
                new Reason(request.reason()),
                entering(policy, request.lateEntry()),
                clock.instant());
        return entered(command, envelope("POST sessions/absence", List.of(sessionId, participantId, request), policy));
    }

    /** Puts an entry right; the entry is kept. */
    @POST
    @Path("{sessionId}/corrections/{participantId}")
    @Operation(operationId = "correctAttendance", summary = "Puts an entry right; the entry is kept")
    public Response correct(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid CorrectionRequest request) {
        AttendancePolicy policy = terms.of(sessionId, request.episodeId());
        CorrectAttendance command = new CorrectAttendance(
                new Attendee(sessionId, participantId, request.episodeId()),
                request.supersedes(),
                request.finding(),
                new Reason(request.reason()),
                entering(policy, Optional.empty()),
                clock.instant());
        return entered(
                command, envelope("POST sessions/corrections", List.of(sessionId, participantId, request), policy));
    }

    /** Closes a session once everybody on its roster is accounted for. */
    @POST
    @Path("{sessionId}/closing")
    @Operation(operationId = "closeSession", summary = "Closes a session whose roster is accounted for")
    public Response close(@PathParam("sessionId") UUID sessionId) {
        Envelope envelope = edge.envelope("POST sessions/closing", List.of(sessionId), standard);
        String organisation = caller.get().organisation();
        Set<UUID> roster = rosters.roster(sessionId, organisation);
        Set<UUID> erased = rosters.erased(roster, organisation);
        return entered(new CloseSession(sessionId, roster, erased, clock.instant()), envelope);
    }

    private Entering entering(AttendancePolicy policy, Optional<String> lateEntry) {
        Caller of = caller.get();
        By by = new By(of.subject(), of.is(SUPERVISOR));
        return new Entering(by, policy, Fields.reason(lateEntry));
    }

    private Envelope envelope(String operation, List<Object> asked, AttendancePolicy policy) {
        return edge.envelope(operation, asked, policy.version());
    }

    private Response entered(AttendanceCommand command, Envelope envelope) {
        return ANSWERS.done(attendances.handle(command, envelope), AttendanceProblems::of);
    }
}
