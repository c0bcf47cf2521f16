package org.throughline.treatmentplan.plan.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.plan.view.Plans;

/** The plans of a participant. */
@Path("/treatment-plans/v1/participants/{participantId}/plans")
@RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlanListResource {
    private final Plans plans;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;

    PlanListResource(Plans plans, ServiceRuntime runtime, Acting acting, Looking looking, Positions positions) {
        this.plans = plans;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
    }

    /** The plans of a participant, one for each episode. */
    public record PlanList(List<Plans.Row> plans, Map<String, SourceFreshness> freshness) {}

    @GET
    @Operation(operationId = "listPlans", summary = "The plans of a participant")
    public PlanList plans(@PathParam("participantId") UUID participantId) {
        positions.await(plans.runner());
        List<Plans.Row> found = plans.of(acting.organisation(), participantId);
        looking.at(new Shown("plans", List.of(participantId.toString())));
        return new PlanList(found, runtime.freshness(plans.runner()));
    }
}
