package org.throughline.treatmentplan.safetyplan.rest;

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
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.review.view.ReviewReading;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.AgreeSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.DeclineSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.MarkSafetyPlanEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlans;
import org.throughline.treatmentplan.safetyplan.rest.SafetyPlanRequests.Agreeing;
import org.throughline.treatmentplan.safetyplan.rest.SafetyPlanRequests.Declining;
import org.throughline.treatmentplan.safetyplan.rest.SafetyPlanRequests.Mistaking;
import org.throughline.treatmentplan.safetyplan.view.SafetyPlanReading;
import org.throughline.treatmentplan.safetyplan.view.SafetyPlanReading.Known;

/**
 * The safety plan of a person, whether or not they have an episode: danger waits for no admission. Whoever it is for reads
 * it too.
 */
@Path("/treatment-plans/v1/participants/{participantId}/safety-plan")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Safety plans")
public class SafetyPlanResource {
    /** No number of a programme is gone by: the deadline was fixed when the plan fell due. */
    private static final String RULES = "agreement-1";

    private static final Asked ASKED = Asked.of("safety-plan", InformationClass.PLAN);

    /** By when one is due, and that none was wanted, tell of an interview. */
    private static final Asked WHOLE = Asked.of("safety-plan", InformationClass.PLAN, InformationClass.SCORES);

    private final Decider<SafetyPlanCommand, SafetyPlanRefusal> decider;
    private final SafetyPlanReading reading;
    private final ReviewReading episodes;
    private final Acting acting;
    private final Looking looking;
    private final Disclosures disclosures;
    private final CommandEdge edge;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    SafetyPlanResource(
            ServiceRuntime runtime,
            SafetyPlanDeciding deciding,
            Acting acting,
            Looking looking,
            Disclosures disclosures,
            CommandEdge edge,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.reading = new SafetyPlanReading(runtime);
        this.episodes = new ReviewReading(runtime);
        this.acting = acting;
        this.looking = looking;
        this.disclosures = disclosures;
        this.edge = edge;
        this.clock = clock;
    }

    /** What is missing about it is flagged, and it is kept all the same. */
    @POST
    @Operation(operationId = "agreeSafetyPlan", summary = "Record a safety plan as it was agreed, or agreed anew")
    public Response agree(@PathParam("participantId") UUID participantId, @Valid @NotNull Agreeing request) {
        Instant now = clock.instant();
        return done(
                new AgreeSafetyPlan(
                        participantId,
                        request.content(),
                        request.parties().stream().distinct().sorted().toList(),
                        acting.subject(),
                        ClinicianStreams.clinicianId(acting.subject()),
                        acting.in(request.role()),
                        request.agreedAt().orElse(now),
                        now),
                envelope("POST safety-plan", participantId, request));
    }

    @POST
    @Path("declined")
    @Operation(operationId = "declineSafetyPlan", summary = "Record that the person wants no safety plan")
    public Response decline(@PathParam("participantId") UUID participantId, @Valid @NotNull Declining request) {
        Instant now = clock.instant();
        return done(
                new DeclineSafetyPlan(
                        participantId,
                        new Text(request.reason()),
                        acting.subject(),
                        acting.in(request.role()),
                        request.declinedAt().orElse(now),
                        now),
                envelope("POST safety-plan/declined", participantId, request));
    }

    /** It is kept, and hidden from every ordinary read; it answers no alert any more. */
    @POST
    @Path("error")
    @Operation(
            operationId = "markSafetyPlanEnteredInError",
            summary = "Say that something about the safety plan should not be in the record")
    public Response mark(@PathParam("participantId") UUID participantId, @Valid @NotNull Mistaking request) {
        return done(
                new MarkSafetyPlanEnteredInError(
                        participantId,
                        episodes.episodesOf(participantId, acting.organisation()),
                        request.entry(),
                        request.number(),
                        new Text(request.reason()),
                        acting.subject(),
                        acting.in(request.role()),
                        clock.instant()),
                envelope("POST safety-plan/error", participantId, request));
    }

    /**
     * The safety plan of a person; what was entered in error is shown to who answers for the record alone.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor", "participant", "representative"})
    @Operation(operationId = "readSafetyPlan", summary = "The safety plan that holds, and what was agreed before")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SafetyPlanPage.class)))
    public Response read(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> asKnown = Instants.optional("knownAt", knownAt);
        Release plan = disclosures.release(participantId, ASKED);
        Optional<Release> whole = plan.outside()
                ? disclosures
                        .releaseIfPermitted(participantId, WHOLE)
                        .filter(release -> release.information().containsAll(WHOLE.information()))
                : Optional.of(plan);
        Optional<Known> known = reading.of(participantId, acting.organisation(), asKnown, acting.seesErrors());
        if (known.isEmpty()) {
            disclosures.requireHeardOf(participantId, plan);
        }
        looking.at(new Shown("safety-plan", List.of(participantId.toString())));
        SafetyPlans plans = known.map(Known::plans).orElse(SafetyPlans.NONE);
        SafetyPlanPage page = SafetyPlanPage.of(participantId, plans, whole.isPresent(), acting.seesErrors());
        if (whole.isEmpty()) {
            // A version that grows by what is left out would tell of it.
            return Response.ok(plan.leaves(page)).build();
        }
        return Response.ok(whole.get().leaves(page))
                .tag(new EntityTag(Long.toString(known.map(Known::version).orElse(0L))))
                .build();
    }

    private Envelope envelope(String operation, UUID participantId, Object request) {
        return edge.envelope(operation, List.of(participantId, request), RULES);
    }

    private Response done(SafetyPlanCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), SafetyPlanProblems::of);
    }
}
