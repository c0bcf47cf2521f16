package org.throughline.scheduling.attendance.rest;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookMakeUp;
import org.throughline.scheduling.attendance.domain.AttendanceCommand.BookParticipant;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.domain.Attendee;
import org.throughline.scheduling.attendance.domain.Booking;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.policy.domain.AttendancePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/**
 * Gives places in sessions, and takes them back. Send the session's {@code ETag} as {@code If-Match} to give a place only in what
 * was seen, and that of the place to give up only that one.
 */
@Path("/scheduling/v1/sessions")
@RolesAllowed({"care-coordinator", "group-facilitator", "clinician"})
@RunOnVirtualThread
@Tag(name = "Places")
public class BookingResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final Decider<AttendanceCommand, AttendanceRefusal> places;
    private final Seen seen;
    private final AttendanceTerms terms;
    private final String standard;
    private final Clock clock;

    BookingResource(
            CommandEdge edge,
            Decider<AttendanceCommand, AttendanceRefusal> places,
            Seen seen,
            AttendanceTerms terms,
            ProgrammePolicy standard,
            Clock clock) {
        this.edge = edge;
        this.places = places;
        this.seen = seen;
        this.terms = terms;
        this.standard = standard.attendance().version();
        this.clock = clock;
    }

    /** Who has a place, and in which session. */
    public record Booked(UUID sessionId, UUID participantId, UUID episodeId) {}

    /** Gives a participant a place. */
    @POST
    @Path("{sessionId}/bookings")
    @RolesAllowed({"care-coordinator", "group-facilitator", "clinician", "intake"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Booked.class)))
    @Operation(operationId = "bookParticipant", summary = "Gives a participant a place in a session")
    public Response book(@PathParam("sessionId") UUID sessionId, @NotNull @Valid BookingRequest request) {
        Envelope envelope = edge.envelope("POST sessions/bookings", List.of(sessionId, request), standard);
        Attendee attendee = new Attendee(sessionId, request.participantId(), request.episodeId());
        BookParticipant command = new BookParticipant(booking(attendee, request.seen()), clock.instant());
        return booked(attendee, places.handle(command, seen.pinned(sessionId, envelope)));
    }

    /** Gives a participant a place that makes up for a missed session. */
    @POST
    @Path("{sessionId}/make-ups/{participantId}")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Booked.class)))
    @Operation(operationId = "bookMakeUp", summary = "Gives a place that makes up for a missed session")
    public Response makeUp(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid MakeUpRequest request) {
        AttendancePolicy policy = terms.of(request.missedSessionId(), request.episodeId());
        Envelope envelope =
                edge.envelope("POST sessions/make-ups", List.of(sessionId, participantId, request), policy.version());
        Attendee attendee = new Attendee(sessionId, participantId, request.episodeId());
        Booking booking = booking(attendee, request.seen());
        BookMakeUp command = Fields.together(
                () -> new BookMakeUp(booking, request.missedSessionId(), policy, clock.instant()), "missedSessionId");
        return booked(attendee, places.handle(command, seen.pinned(sessionId, envelope)));
    }

    /** Takes a place back, one that makes up for a missed session too. */
    @POST
    @Path("{sessionId}/releases/{participantId}")
    @Operation(operationId = "releaseParticipant", summary = "Gives up a participant's place in a session")
    public Response release(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("participantId") UUID participantId,
            @NotNull @Valid ReleaseRequest request) {
        Envelope envelope =
                edge.envelope("POST sessions/releases", List.of(sessionId, participantId, request), standard);
        AttendanceCommand command =
                seen.place(sessionId, participantId).release(new Reason(request.reason()), clock.instant());
        return ANSWERS.done(places.handle(command, envelope), AttendanceProblems::of);
    }

    private Booking booking(Attendee attendee, Optional<SlotRequest> slot) {
        return new Booking(attendee, slot.map(SlotRequest::toSlot).orElseGet(() -> seen.slot(attendee.sessionId())));
    }

    private static Response booked(Attendee attendee, Outcome<AttendanceRefusal> outcome) {
        return ANSWERS.created(
                outcome,
                URI.create("/scheduling/v1/sessions/" + attendee.sessionId()),
                new Booked(attendee.sessionId(), attendee.participantId(), attendee.episodeId()),
                AttendanceProblems::of);
    }
}
