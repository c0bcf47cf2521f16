package org.throughline.intake.admission.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.admission.WaitlistDeciding;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.Waitlist.Status;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistCommand.AcceptOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.DeclineOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.Entry;
import org.throughline.intake.admission.domain.WaitlistCommand.Grounds;
import org.throughline.intake.admission.domain.WaitlistCommand.OfferPlace;
import org.throughline.intake.admission.domain.WaitlistCommand.OnEntry;
import org.throughline.intake.admission.domain.WaitlistCommand.OutOfOrder;
import org.throughline.intake.admission.domain.WaitlistCommand.PlaceOnWaitlist;
import org.throughline.intake.admission.domain.WaitlistCommand.RemoveEntry;
import org.throughline.intake.admission.domain.WaitlistPolicy;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.admission.view.WaitlistHistory;
import org.throughline.intake.admission.view.WaitlistHistory.Known;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.participant.view.LinkHistory;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** For which tracks a participant waits. */
@Path("/intake/v1/participants/{participantId}/waitlist-entries")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Waitlist")
public class WaitlistResource {
    private static final String ONE = "{entryId}";

    private final Decider<WaitlistCommand, WaitlistRefusal> decider;
    private final WaitlistHistory history;
    private final ProgrammePolicies policies;
    private final LinkHistory links;
    private final Overriding overriding;
    private final Desk desk;

    WaitlistResource(ServiceRuntime runtime, WaitlistDeciding deciding, Overriding overriding, Desk desk) {
        this.decider = runtime.decider(deciding);
        this.history = new WaitlistHistory(runtime);
        this.policies = new ProgrammePolicies(runtime);
        this.links = new LinkHistory(runtime);
        this.overriding = overriding;
        this.desk = desk;
    }

    /** The entry that was made. */
    public record Placed(UUID entryId) {}

    /**
     * One entry.
     *
     * @param rank by the policy of when they were placed; lower comes first
     * @param offerExpires absent unless a place is offered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            UUID entryId,
            UUID participantId,
            String track,
            String programme,
            Status status,
            Priority priority,
            int rank,
            String reason,
            Instant placedAt,
            @Nullable Instant offerExpires) {
        static Answer of(Known known) {
            return new Answer(
                    known.explained().entryId(),
                    known.explained().participantId(),
                    known.place().placed().track(),
                    known.explained().programme(),
                    known.place().status(),
                    known.explained().priority(),
                    known.explained().rank(),
                    known.explained().reason().value(),
                    known.place().placed().placedAt(),
                    known.place().expires().orElse(null));
        }

        @Override
        public String toString() {
            return "Answer[redacted]";
        }
    }

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Placed.class)))
    @Operation(operationId = "placeOnWaitlist", summary = "Let somebody wait for a place in a track")
    public Response place(
            @PathParam("participantId") UUID participantId, @Valid @NotNull WaitlistRequests.Placing request) {
        WaitlistPolicy policy = policy(request.programme());
        Envelope envelope = desk.envelope("POST waitlist-entries", List.of(participantId, request), policy.version());
        UUID entryId = CommandEdge.idFrom(envelope, "waitlist-entry");
        PlaceOnWaitlist command = new PlaceOnWaitlist(
                participantId,
                entryId,
                request.track(),
                request.programme(),
                request.priority(),
                new Grounds(
                        new Text(request.reason()),
                        desk.caller(),
                        policy,
                        links.others(participantId, desk.organisation())),
                desk.now());
        return desk.answers()
                .created(
                        decider.handle(command, envelope),
                        URI.create("/intake/v1/participants/" + participantId + "/waitlist-entries/" + entryId),
                        new Placed(entryId),
                        WaitlistProblems::of);
    }

    @POST
    @Path(ONE + "/offer")
    @Operation(operationId = "offerPlace", summary = "Offer a free place and keep it for a while")
    public Response offer(
            @PathParam("participantId") UUID participantId,
            @PathParam("entryId") UUID entryId,
            @Valid @NotNull WaitlistRequests.Offering request) {
        Known known = known(participantId, entryId, Optional.empty());
        WaitlistPolicy policy = policy(known.explained().programme());
        List<OutOfOrder> outOfOrder = request.outOfOrder().stream()
                .map(reason -> new OutOfOrder(overriding.role(), desk.caller(), new Text(reason)))
                .toList();
        return done(
                new OfferPlace(entry(known), outOfOrder, desk.caller(), policy, desk.now()),
                desk.envelope("POST offer", List.of(participantId, entryId, request), policy.version()));
    }

    @POST
    @Path(ONE + "/acceptance")
    @Operation(operationId = "acceptOffer", summary = "The offered place is wanted")
    public Response accept(@PathParam("participantId") UUID participantId, @PathParam("entryId") UUID entryId) {
        Known known = known(participantId, entryId, Optional.empty());
        return done(
                new AcceptOffer(entry(known), desk.caller(), desk.now()),
                envelope("POST acceptance", known, List.of(participantId, entryId)));
    }

    @POST
    @Path(ONE + "/decline")
    @Operation(operationId = "declineOffer", summary = "The offered place is not wanted; the participant waits on")
    public Response decline(
            @PathParam("participantId") UUID participantId,
            @PathParam("entryId") UUID entryId,
            @Valid @NotNull WaitlistRequests.Declining request) {
        Known known = known(participantId, entryId, Optional.empty());
        return done(
                new DeclineOffer(entry(known), new Text(request.reason()), desk.caller(), desk.now()),
                envelope("POST decline", known, List.of(participantId, entryId, request)));
    }

    @POST
    @Path(ONE + "/removal")
    @Operation(operationId = "removeFromWaitlist", summary = "The participant waits no longer")
    public Response remove(
            @PathParam("participantId") UUID participantId,
            @PathParam("entryId") UUID entryId,
            @Valid @NotNull WaitlistRequests.Removing request) {
        Known known = known(participantId, entryId, Optional.empty());
        return done(
                new RemoveEntry(entry(known), request.cause(), new Text(request.reason()), desk.caller(), desk.now()),
                envelope("POST removal", known, List.of(participantId, entryId, request)));
    }

    /**
     * One entry.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path(ONE)
    @Operation(operationId = "readWaitlistEntry", summary = "For what somebody waits, and how far it has come")
    public Answer entry(
            @PathParam("participantId") UUID participantId,
            @PathParam("entryId") UUID entryId,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Known known = known(participantId, entryId, Instants.optional("knownAt", knownAt));
        desk.show("waitlist-entry", List.of(participantId));
        return Answer.of(known);
    }

    private Known known(UUID participantId, UUID entryId, Optional<Instant> knownAt) {
        return history.of(participantId, entryId, desk.organisation(), knownAt).orElseThrow(Problems::unknown);
    }

    private static Entry entry(Known known) {
        return new Entry(
                known.explained().participantId(),
                known.explained().entryId(),
                known.place().placed().track());
    }

    private WaitlistPolicy policy(String programme) {
        return WaitlistPolicy.of(policies.inForce(programme, desk.organisation(), desk.now()));
    }

    private Envelope envelope(String operation, Known known, List<?> content) {
        return desk.envelope(
                operation, content, policy(known.explained().programme()).version());
    }

    private Response done(OnEntry command, Envelope envelope) {
        return desk.answers().done(decider.handle(command, envelope), WaitlistProblems::of);
    }
}
