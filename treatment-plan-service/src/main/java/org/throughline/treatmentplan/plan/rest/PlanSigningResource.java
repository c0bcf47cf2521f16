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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.ToldFacts;
import org.throughline.treatmentplan.plan.domain.PlanCommand.ActivateProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanCommand.DeclineParticipantSignature;
import org.throughline.treatmentplan.plan.domain.PlanCommand.SignPlan;
import org.throughline.treatmentplan.plan.domain.PlanCommand.UpdateGoalStatus;
import org.throughline.treatmentplan.plan.rest.PlanRequests.Activating;
import org.throughline.treatmentplan.plan.rest.PlanRequests.Declining;
import org.throughline.treatmentplan.plan.rest.PlanRequests.Faring;
import org.throughline.treatmentplan.plan.rest.PlanRequests.Signature;

/** A plan comes into effect by signatures, and its goals fare well or not. */
@Path("/treatment-plans/v1/plans/{planId}")
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlanSigningResource {
    private final PlanDesk desk;
    private final Acting acting;
    private final ToldFacts toldFacts;
    private final Clock clock;

    PlanSigningResource(PlanDesk desk, Acting acting, ToldFacts toldFacts, Clock clock) {
        this.desk = desk;
        this.acting = acting;
        this.toldFacts = toldFacts;
        this.clock = clock;
    }

    /** For the house signs whoever has a credential that is valid that day; the participant needs none. */
    @POST
    @Path("signatures")
    @RolesAllowed({"clinician", "medical-director", "participant"})
    @Operation(operationId = "signPlan", summary = "Sign exactly what you were shown")
    public Response sign(@PathParam("planId") UUID planId, @Valid @NotNull Signature request) {
        Role role = acting.in(request.role());
        acting.requireSelf(role, participantOf(planId));
        return desk.done(
                new SignPlan(
                        planId,
                        request.version(),
                        acting.subject(),
                        ClinicianStreams.clinicianId(acting.subject()),
                        role,
                        request.contentHash(),
                        clock.instant()),
                desk.envelope("POST signatures", planId, request));
    }

    private UUID participantOf(UUID planId) {
        return desk.opened(planId).orElseThrow(Problems::unknown).participantId();
    }

    @POST
    @Path("participant-signature-declined")
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(operationId = "declineParticipantSignature", summary = "Record that the participant would not sign")
    public Response decline(@PathParam("planId") UUID planId, @Valid @NotNull Declining request) {
        return desk.done(
                new DeclineParticipantSignature(
                        planId, request.version(), new Text(request.reason()), acting.subject(), clock.instant()),
                desk.envelope("POST participant-signature-declined", planId, request));
    }

    /** Until the other signatures are there; they have a deadline from now on. */
    @POST
    @Path("provisional-activation")
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(operationId = "activatePlanProvisionally", summary = "Put a version into effect before all have signed")
    public Response activateProvisionally(@PathParam("planId") UUID planId, @Valid @NotNull Activating request) {
        return desk.done(
                new ActivateProvisionally(
                        planId,
                        request.version(),
                        new Text(request.reason()),
                        acting.subject(),
                        desk.policy(planId),
                        clock.instant()),
                desk.envelope("POST provisional-activation", planId, request));
    }

    @POST
    @Path("goals/{goalId}/status")
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(operationId = "updateGoalStatus", summary = "Say how a goal fares, citing facts")
    public Response status(
            @PathParam("planId") UUID planId, @PathParam("goalId") UUID goalId, @Valid @NotNull Faring request) {
        UUID participantId = participantOf(planId);
        List<EvidenceReference> evidence = request.evidence().stream()
                .map(cited -> toldFacts.about(participantId, cited))
                .toList();
        return desk.done(
                new UpdateGoalStatus(planId, goalId, request.status(), evidence, acting.subject(), clock.instant()),
                desk.envelope("POST status", planId, List.of(goalId, request)));
    }
}
