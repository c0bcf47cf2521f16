package org.throughline.treatmentplan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.plan.view.Plans;
import org.throughline.treatmentplan.plan.view.Plans.Due;
import org.throughline.treatmentplan.plan.view.Plans.Place;

/** Plans that are not in effect yet, or are so provisionally: what is due first on top. */
@Path("/treatment-plans/v1/plans")
@RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlansDueResource {
    private final Plans plans;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    PlansDueResource(Plans plans, ServiceRuntime runtime, Acting acting, PeopleListed people, Positions positions) {
        this.plans = plans;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /** Plans, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlansDue(List<Due> plans, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit plans on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listPlansDue", summary = "Plans to be written or signed, due first on top")
    public PlansDue due(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(plans.runner());
        Listed<Due> cut = people.page(
                "plans-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> plans.due(acting.organisation(), Cursor.place(from, Place::new), rows),
                        last -> Cursor.of(last.dueBy(), last.planId().toString())),
                Due::participantId);
        return new PlansDue(cut.shown(), cut.next(), runtime.freshness(plans.runner()));
    }
}
