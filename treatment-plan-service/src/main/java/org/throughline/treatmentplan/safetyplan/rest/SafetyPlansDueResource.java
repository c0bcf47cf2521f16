package org.throughline.treatmentplan.safetyplan.rest;

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
import org.throughline.treatmentplan.safetyplan.view.SafetyPlanList;
import org.throughline.treatmentplan.safetyplan.view.SafetyPlanList.Place;
import org.throughline.treatmentplan.safetyplan.view.SafetyPlanList.Row;

/** With whom a safety plan is to be agreed: what is due first on top. */
@Path("/treatment-plans/v1/safety-plans")
@RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Safety plans")
public class SafetyPlansDueResource {
    private final SafetyPlanList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    SafetyPlansDueResource(
            SafetyPlanList list, ServiceRuntime runtime, Acting acting, PeopleListed people, Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /** Safety plans that are due, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SafetyPlansDue(
            List<Row> safetyPlans, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit people on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listSafetyPlansDue", summary = "Safety plans to be agreed, due first on top")
    public SafetyPlansDue due(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "safety-plans-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> list.due(acting.organisation(), Cursor.place(from, Place::new), rows),
                        last -> Cursor.of(last.dueBy(), last.participantId().toString())),
                Row::participantId);
        return new SafetyPlansDue(cut.shown(), cut.next(), runtime.freshness(list.runner()));
    }
}
