package org.throughline.outcomes.timeline.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.outcomes.timeline.view.FollowedTimeline;
import org.throughline.outcomes.timeline.view.TimelineChanges;
import org.throughline.outcomes.timeline.view.TimelineState;
import org.throughline.outcomes.timeline.view.TimelineView;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** Tells staff that a timeline they look at has changed, so that a screen reads it again. */
@Path("/outcomes/v1/participants/{participantId}/timeline/changes")
@RolesAllowed({"care-coordinator", "clinician", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Timeline")
public class ChangesResource {
    private static final TimelineState NOTHING = new TimelineState(0, 0);

    private final TimelineView view;
    private final TimelineChanges changes;
    private final Watchers watchers;
    private final CurrentCaller caller;
    private final JsonWebToken token;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;
    private final Clock clock;

    ChangesResource(
            TimelineView view,
            TimelineChanges changes,
            Watchers watchers,
            CurrentCaller caller,
            JsonWebToken token,
            Looking looking,
            Positions positions,
            Disclosures disclosures,
            Clock clock) {
        this.view = view;
        this.changes = changes;
        this.watchers = watchers;
        this.caller = caller;
        this.token = token;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * That a timeline has changed.
     *
     * @param position in the log of this service up to which it has; send it as {@code Throughline-Position} when reading
     */
    public record Change(long position) {}

    /**
     * Server-sent events named {@code changed}, at the start and whenever there is more. The stream ends when the token does,
     * or the right to read the timeline; sent again with a new token it goes on.
     *
     * @param lastEventId id of the last event that was seen; nothing is sent before there is more than that
     */
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Change.class)))
    @Operation(operationId = "followTimeline", summary = "Learn at once that a timeline has changed")
    public Response changes(
            @PathParam("participantId") UUID participantId,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId) {
        positions.await(view.runner());
        TimelineState seen = seen(lastEventId);
        FollowedTimeline timeline = changes.of(caller.get().organisation(), participantId);
        Release release = disclosures.release(participantId, KindsOutside.ASKED);
        if (release.outside() || timeline.state().equals(NOTHING)) {
            looking.at(disclosures.nothingOf("timeline-unknown", participantId));
            throw release.nothing(Problems::unknown);
        }
        Shown shown = new Shown("timeline-changes", List.of(participantId.toString()));
        looking.at(shown);
        watchers.enter();
        var reader = new ChangeFeed.Reader(
                Instant.ofEpochSecond(token.getExpirationTime()),
                () -> watchers.serving() && disclosures.mayRead(participantId),
                () -> looking.at(shown));
        ChangeFeed feed = new ChangeFeed(timeline, clock, reader, seen, watchers::leave);
        return release.leaves(Response.ok(feed, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build());
    }

    private static TimelineState seen(@Nullable String lastEventId) {
        return lastEventId == null
                ? NOTHING
                : TimelineState.of(lastEventId)
                        .orElseThrow(() -> Problems.invalid(
                                "event-id-invalid",
                                "Send the id of the last event, unchanged",
                                HttpHeaders.LAST_EVENT_ID_HEADER));
    }
}
