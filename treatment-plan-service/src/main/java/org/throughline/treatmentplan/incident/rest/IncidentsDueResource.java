package org.throughline.treatmentplan.incident.rest;

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
import org.throughline.treatmentplan.incident.domain.Duty;
import org.throughline.treatmentplan.incident.view.IncidentList;
import org.throughline.treatmentplan.incident.view.IncidentList.Place;
import org.throughline.treatmentplan.incident.view.IncidentList.Row;

/** What the director has to see to about incidents: what is due first on top. */
@Path("/treatment-plans/v1/incidents")
@RolesAllowed({"medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Incidents")
public class IncidentsDueResource {
    private final IncidentList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    IncidentsDueResource(
            IncidentList list, ServiceRuntime runtime, Acting acting, PeopleListed people, Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /** Incidents about which something is to be done, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IncidentsDue(
            List<Row> incidents, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param which what is to be done
     * @param cursor {@code next} of the page before
     * @param limit incidents on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listIncidentsDue", summary = "Incidents to look into or to report, due first on top")
    public IncidentsDue due(
            @QueryParam("which") @DefaultValue("REVIEW") Duty which,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "incidents-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> list.due(acting.organisation(), which, Cursor.place(from, Place::new), rows),
                        last -> {
                            Place place = last.place(which);
                            return Cursor.of(place.at(), place.incidentId());
                        }),
                Row::participantId);
        return new IncidentsDue(cut.shown(), cut.next(), runtime.freshness(list.runner()));
    }
}
