package org.throughline.scheduling.feed.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.feed.domain.FeedCommand;
import org.throughline.scheduling.feed.domain.FeedCommand.IssueFeed;
import org.throughline.scheduling.feed.domain.FeedCommand.RevokeFeed;
import org.throughline.scheduling.feed.domain.FeedOwner;
import org.throughline.scheduling.feed.domain.FeedOwner.Kind;
import org.throughline.scheduling.feed.domain.FeedRefusal;
import org.throughline.scheduling.feed.view.Feeds;
import org.throughline.scheduling.feed.view.Feeds.Opened;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;

/** Opens and shuts the calendar feeds of those who hold sessions and of those who take part. */
@Path("/scheduling/v1/feeds")
@RunOnVirtualThread
@Tag(name = "Sessions")
public class FeedResource {
    private static final Answers ANSWERS = new Answers("scheduling");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Decider<FeedCommand, FeedRefusal> feeds;
    private final View<Feeds> opened;
    private final View<Participations> participations;
    private final Disclosures disclosures;
    private final String policy;
    private final Clock clock;

    FeedResource(
            CommandEdge edge,
            CurrentCaller caller,
            Decider<FeedCommand, FeedRefusal> feeds,
            View<Feeds> opened,
            View<Participations> participations,
            Disclosures disclosures,
            ProgrammePolicy policy,
            Clock clock) {
        this.edge = edge;
        this.caller = caller;
        this.feeds = feeds;
        this.opened = opened;
        this.participations = participations;
        this.disclosures = disclosures;
        this.policy = policy.attendance().version();
        this.clock = clock;
    }

    /**
     * A feed that was opened.
     *
     * @param path from which a calendar reads it; whoever knows it may read it, and it is told only here
     */
    public record FeedOpened(String path) {
        @Override
        public String toString() {
            return "FeedOpened[redacted]";
        }
    }

    /** Opens the caller's own, of the sessions they hold; the path it had before leads nowhere any more. */
    @POST
    @Path("own")
    @RolesAllowed({"group-facilitator", "clinician", "medical-director"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedOpened.class)))
    @Operation(operationId = "openOwnFeed", summary = "A calendar feed of the sessions the caller holds")
    public Response openOwn() {
        return open("POST feeds/own", own());
    }

    /** Shuts the caller's own. */
    @POST
    @Path("own/revocation")
    @RolesAllowed({"group-facilitator", "clinician", "medical-director"})
    @Operation(operationId = "revokeOwnFeed", summary = "Shuts the caller's calendar feed")
    public Response revokeOwn() {
        return revoke("POST feeds/own/revocation", own());
    }

    /** Opens a participant's, to be handed to them; the path it had before leads nowhere any more. */
    @POST
    @Path("participants/{participantId}")
    @RolesAllowed({"care-coordinator", "clinician", "medical-director"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FeedOpened.class)))
    @Operation(operationId = "openParticipantFeed", summary = "A calendar feed of a participant's sessions")
    public Response openParticipants(@PathParam("participantId") UUID participantId) {
        return open("POST feeds/participants", participant(participantId));
    }

    /** Shuts a participant's. */
    @POST
    @Path("participants/{participantId}/revocation")
    @RolesAllowed({"care-coordinator", "clinician", "medical-director"})
    @Operation(operationId = "revokeParticipantFeed", summary = "Shuts a participant's calendar feed")
    public Response revokeParticipants(@PathParam("participantId") UUID participantId) {
        return revoke("POST feeds/participants/revocation", participant(participantId));
    }

    private Response open(String operation, FeedOwner owner) {
        Envelope envelope = edge.envelope(operation, List.of(owner.id()), policy);
        FeedSecret secret = FeedSecret.random(RANDOM);
        Outcome<FeedRefusal> outcome =
                feeds.handle(new IssueFeed(owner, secret.hash(), staff(), clock.instant()), envelope);
        Answers.receipt(outcome, FeedProblems::of);
        requireOwnSecret(owner, secret);
        String path = FeedRoute.PATH + secret.value();
        return ANSWERS.created(outcome, URI.create(FeedRoute.PATH), new FeedOpened(path), FeedProblems::of);
    }

    /** A repeated request is answered by what was stored first, and its secret is not known any more. */
    private void requireOwnSecret(FeedOwner owner, FeedSecret secret) {
        Opened of = new Opened(caller.get().organisation(), owner);
        if (opened.rows().secret(of).filter(secret.hash()::equals).isEmpty()) {
            throw Problems.problem(
                    409, "feed-told-once", "The path of this feed was told before; send a new request for another");
        }
    }

    private Response revoke(String operation, FeedOwner owner) {
        Envelope envelope = edge.envelope(operation, List.of(owner.id()), policy);
        return ANSWERS.done(feeds.handle(new RevokeFeed(owner, staff(), clock.instant()), envelope), FeedProblems::of);
    }

    private FeedOwner own() {
        return new FeedOwner(Kind.STAFF, staff());
    }

    private FeedOwner participant(UUID participantId) {
        boolean known = disclosures.serves(participantId)
                && participations.rows().exists(caller.get().organisation(), participantId);
        if (!known) {
            throw Problems.unknown();
        }
        return new FeedOwner(Kind.PARTICIPANT, participantId.toString());
    }

    private String staff() {
        return caller.get().subject();
    }
}
