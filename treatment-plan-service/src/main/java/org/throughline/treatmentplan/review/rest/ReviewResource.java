package org.throughline.treatmentplan.review.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.ProgrammePolicy.ReviewPolicy;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.EpisodeNumbers;
import org.throughline.treatmentplan.edge.ToldFacts;
import org.throughline.treatmentplan.review.ReviewDeciding;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewCommand.CallForReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ConductReview;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Trigger;
import org.throughline.treatmentplan.review.rest.ReviewRequests.Asking;
import org.throughline.treatmentplan.review.rest.ReviewRequests.Concluding;
import org.throughline.treatmentplan.review.view.ReviewReading;
import org.throughline.treatmentplan.review.view.ReviewReading.Known;

/** The reviews of an episode: one at a time, whatever calls for it. */
@Path("/treatment-plans/v1/episodes/{episodeId}/reviews")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Reviews")
public class ReviewResource {
    private final Decider<ReviewCommand, ReviewRefusal> decider;
    private final ReviewReading reading;
    private final EpisodeNumbers numbers;
    private final ToldFacts toldFacts;
    private final Acting acting;
    private final Looking looking;
    private final CommandEdge edge;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    ReviewResource(
            ServiceRuntime runtime,
            ReviewDeciding deciding,
            EpisodeNumbers numbers,
            ToldFacts toldFacts,
            Acting acting,
            Looking looking,
            CommandEdge edge,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.reading = new ReviewReading(runtime);
        this.numbers = numbers;
        this.toldFacts = toldFacts;
        this.acting = acting;
        this.looking = looking;
        this.edge = edge;
        this.clock = clock;
    }

    /** Asks for a review; if one is open, the request joins it. */
    @POST
    @Operation(operationId = "askForReview", summary = "Ask that the plan is looked at anew")
    public Response ask(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Asking request) {
        Envelope envelope = envelope("POST reviews", episodeId, request);
        UUID reviewId = CommandEdge.idFrom(envelope, "review");
        Trigger trigger = new Trigger(ReviewTrigger.REQUEST, reviewId.toString(), List.of(new Text(request.reason())));
        return done(new CallForReview(episodeId, reviewId, trigger, policy(episodeId), clock.instant()), envelope);
    }

    @POST
    @Path("{reviewId}/conclusion")
    @Operation(operationId = "concludeReview", summary = "Record what came of the open review")
    public Response conclude(
            @PathParam("episodeId") UUID episodeId,
            @PathParam("reviewId") UUID reviewId,
            @Valid @NotNull Concluding request) {
        Known known = known(episodeId);
        List<EvidenceReference> considered = request.considered().stream()
                .distinct()
                .map(cited -> toldFacts.about(known.participantId(), cited))
                .toList();
        return done(
                new ConductReview(
                        episodeId,
                        reviewId,
                        new Text(request.findings()),
                        considered,
                        request.nothingConsidered().map(Text::new).stream().toList(),
                        request.attendees().stream().distinct().toList(),
                        request.decision(),
                        acting.subject(),
                        acting.in(request.role()),
                        policy(episodeId),
                        clock.instant()),
                envelope("POST conclusion", episodeId, List.of(reviewId, request)));
    }

    /**
     * The reviews of an episode.
     *
     * @param knownAt as they were recorded by then
     */
    @GET
    @RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
    @Operation(operationId = "readReviews", summary = "The review that is to come or open, and those that are done")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewsPage.class)))
    public Response reviews(@PathParam("episodeId") UUID episodeId, @QueryParam("knownAt") @Nullable String knownAt) {
        Known known = reading.of(episodeId, acting.organisation(), Instants.optional("knownAt", knownAt))
                .orElseThrow(this::unknown);
        looking.at(new Shown("reviews", List.of(known.participantId().toString())));
        return Response.ok(ReviewsPage.of(episodeId, known))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }

    private Known known(UUID episodeId) {
        return reading.of(episodeId, acting.organisation(), Optional.empty()).orElseThrow(Problems::unknown);
    }

    private ReviewPolicy policy(UUID episodeId) {
        return numbers.of(episodeId).review();
    }

    private Envelope envelope(String operation, UUID episodeId, Object request) {
        return edge.envelope(
                operation, List.of(episodeId, request), policy(episodeId).version());
    }

    private Response done(ReviewCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), ReviewProblems::of);
    }
}
