package org.throughline.scheduling.track.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.policy.ProgrammeNumbers;
import org.throughline.scheduling.policy.domain.TrackPolicy;
import org.throughline.scheduling.track.domain.TrackCommand;
import org.throughline.scheduling.track.domain.TrackCommand.BoundsOverride;
import org.throughline.scheduling.track.domain.TrackCommand.DefineTrack;
import org.throughline.scheduling.track.domain.TrackCommand.Offering;
import org.throughline.scheduling.track.domain.TrackRefusal;

/** Offers weekly templates of sessions. */
@Path("/scheduling/v1/tracks")
@RunOnVirtualThread
@Tag(name = "Tracks")
public class TrackResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Decider<TrackCommand, TrackRefusal> tracks;
    private final ProgrammeNumbers numbers;
    private final Clock clock;

    TrackResource(
            CommandEdge edge,
            CurrentCaller caller,
            Decider<TrackCommand, TrackRefusal> tracks,
            ProgrammeNumbers numbers,
            Clock clock) {
        this.edge = edge;
        this.caller = caller;
        this.tracks = tracks;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Id of a track that is on offer. */
    public record Defined(UUID trackId) {}

    /** Offers a week. */
    @POST
    @RolesAllowed({"care-coordinator", "administrator", "medical-director"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Defined.class)))
    @Operation(operationId = "defineTrack", summary = "Offers a weekly template of sessions")
    public Response define(@NotNull @Valid TrackRequest request) {
        Instant now = clock.instant();
        TrackPolicy policy = numbers.inForce(
                        request.programme(), now, caller.get().organisation())
                .track();
        Envelope envelope = edge.envelope("POST tracks", request, policy.version());
        UUID trackId = CommandEdge.idFrom(envelope, "track");
        DefineTrack command = new DefineTrack(
                trackId,
                request.facilityId(),
                request.zone(),
                request.adult(),
                request.toBlocks(),
                new Offering(request.programme(), request.places()),
                policy,
                override(request),
                now);
        return ANSWERS.created(
                tracks.handle(command, envelope),
                URI.create("/scheduling/v1/tracks/" + trackId),
                new Defined(trackId),
                TrackProblems::of);
    }

    private @Nullable BoundsOverride override(TrackRequest request) {
        return request.overrideReason()
                .map(reason -> new BoundsOverride(caller.get().subject(), role(caller.get()), new Reason(reason)))
                .orElse(null);
    }

    /** In which of the roles that may define a track the caller answers for it: the one with most authority. */
    private static String role(Caller caller) {
        return Stream.of("medical-director", "administrator", "care-coordinator")
                .filter(caller::is)
                .findFirst()
                .orElseThrow();
    }
}
