package org.throughline.treatmentplan.plan.rest;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.plan.domain.GoalText;
import org.throughline.treatmentplan.plan.domain.Intervention;
import org.throughline.treatmentplan.plan.domain.Objective;
import org.throughline.treatmentplan.plan.domain.PlanCommand.IdentifyProblem;
import org.throughline.treatmentplan.plan.domain.PlanCommand.PlanIntervention;
import org.throughline.treatmentplan.plan.domain.PlanCommand.RevisePlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SetGoal;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SubmitPlan;
import org.throughline.treatmentplan.plan.rest.PlanRequests.Handing;
import org.throughline.treatmentplan.plan.rest.PlanRequests.NewGoal;
import org.throughline.treatmentplan.plan.rest.PlanRequests.NewIntervention;
import org.throughline.treatmentplan.plan.rest.PlanRequests.NewProblem;
import org.throughline.treatmentplan.plan.rest.PlanRequests.Revising;

/** Clinicians write a plan and hand it over for signature. */
@Path("/treatment-plans/v1/plans/{planId}")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlanResource {
    private final PlanDesk desk;
    private final Acting acting;
    private final Clock clock;

    PlanResource(PlanDesk desk, Acting acting, Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.clock = clock;
    }

    /** Id of a problem that was added. */
    record Identified(UUID problemId) {}

    /** Id of a goal that was added. */
    record GoalSet(UUID goalId) {}

    /** Id of an intervention that was added. */
    record Planned(UUID interventionId) {}

    @POST
    @Path("problems")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Identified.class)))
    @Operation(operationId = "identifyProblem", summary = "Add a problem to the draft")
    public Response problem(@PathParam("planId") UUID planId, @Valid @NotNull NewProblem request) {
        Envelope envelope = desk.envelope("POST problems", planId, request);
        UUID problemId = CommandEdge.idFrom(envelope, "problem");
        return desk.created(
                new IdentifyProblem(planId, problemId, new Text(request.problem()), acting.subject(), clock.instant()),
                envelope,
                new Identified(problemId));
    }

    @POST
    @Path("goals")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GoalSet.class)))
    @Operation(operationId = "setGoal", summary = "Add a goal with its measurable step to the draft")
    public Response goal(@PathParam("planId") UUID planId, @Valid @NotNull NewGoal request) {
        Envelope envelope = desk.envelope("POST goals", planId, request);
        UUID goalId = CommandEdge.idFrom(envelope, "goal");
        Objective objective = new Objective(
                new Text(request.measure()), request.instrument(), request.targetScore(), request.targetDate());
        return desk.created(
                new SetGoal(
                        planId,
                        request.problemId(),
                        goalId,
                        new GoalText(request.statement()),
                        objective,
                        request.zone(),
                        acting.subject(),
                        clock.instant()),
                envelope,
                new GoalSet(goalId));
    }

    @POST
    @Path("interventions")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Planned.class)))
    @Operation(operationId = "planIntervention", summary = "Add what is done towards a goal to the draft")
    public Response intervention(@PathParam("planId") UUID planId, @Valid @NotNull NewIntervention request) {
        Envelope envelope = desk.envelope("POST interventions", planId, request);
        UUID interventionId = CommandEdge.idFrom(envelope, "intervention");
        Intervention intervention = new Intervention(
                request.modality(), request.kind(), request.timesPerWeek(), request.minutes(), request.responsible());
        return desk.created(
                new PlanIntervention(
                        planId, request.goalId(), interventionId, intervention, acting.subject(), clock.instant()),
                envelope,
                new Planned(interventionId));
    }

    @POST
    @Path("submission")
    @Operation(operationId = "submitPlan", summary = "Hand a version over for signature")
    public Response submit(@PathParam("planId") UUID planId, @Valid @NotNull Handing request) {
        return desk.done(
                new SubmitPlan(planId, request.version(), acting.subject(), desk.policy(planId), clock.instant()),
                desk.envelope("POST submission", planId, request));
    }

    @POST
    @Path("revisions")
    @Operation(operationId = "revisePlan", summary = "Begin the next version")
    public Response revise(@PathParam("planId") UUID planId, @Valid @NotNull Revising request) {
        return desk.done(
                new RevisePlan(
                        planId,
                        request.version(),
                        List.copyOf(request.withdrawn()),
                        new Text(request.reason()),
                        acting.subject(),
                        clock.instant()),
                desk.envelope("POST revisions", planId, request));
    }
}
