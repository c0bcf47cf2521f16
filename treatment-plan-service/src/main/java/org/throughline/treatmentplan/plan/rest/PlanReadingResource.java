package org.throughline.treatmentplan.plan.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.plan.view.PlanReading;
import org.throughline.treatmentplan.plan.view.PlanReading.Known;

/** A plan as it is read. */
@Path("/treatment-plans/v1/plans/{planId}")
@RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor", "participant"})
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlanReadingResource {
    private final PlanReading reading;
    private final Acting acting;
    private final Looking looking;

    PlanReadingResource(ServiceRuntime runtime, Acting acting, Looking looking) {
        this.reading = new PlanReading(runtime);
        this.acting = acting;
        this.looking = looking;
    }

    /**
     * One plan.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "readPlan", summary = "What a plan says, and who signed it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanPage.class)))
    public Response plan(@PathParam("planId") UUID planId, @QueryParam("knownAt") @Nullable String knownAt) {
        Known known = reading.of(planId, acting.organisation(), Instants.optional("knownAt", knownAt))
                .orElseThrow(this::unknown);
        UUID participantId = known.plan().subject().participantId();
        acting.requireOwn(participantId);
        looking.at(new Shown("plan", List.of(participantId.toString())));
        return Response.ok(PlanPage.of(known))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }
}
