package org.throughline.intake.escalation.rest;

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
import org.throughline.intake.edge.Acting;
import org.throughline.intake.escalation.view.OpenEscalations;
import org.throughline.intake.escalation.view.OpenEscalations.Place;
import org.throughline.intake.escalation.view.OpenEscalations.Row;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;

/** The crises that are open, those that have been so longest first. */
@Path("/intake/v1/escalations")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Screening")
public class OpenEscalationsResource {
    private final OpenEscalations open;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    OpenEscalationsResource(
            OpenEscalations open, ServiceRuntime runtime, Acting acting, PeopleListed people, Positions positions) {
        this.open = open;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /** Crises, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Row> escalations, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit crises on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listOpenEscalations", summary = "Crises that are open, the oldest first")
    public Page escalations(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(open.runner());
        Listed<Row> cut = people.page(
                "escalations",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> open.page(acting.organisation(), Cursor.place(from, Place::new), rows),
                        OpenEscalationsResource::cursor),
                Row::participantId);
        return new Page(List.copyOf(cut.shown()), cut.next(), runtime.freshness(open.runner()));
    }

    private static String cursor(Row last) {
        return Cursor.of(last.raisedAt(), last.escalationId().toString());
    }
}
