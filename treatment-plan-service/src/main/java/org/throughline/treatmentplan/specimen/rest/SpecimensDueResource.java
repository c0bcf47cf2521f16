package org.throughline.treatmentplan.specimen.rest;

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
import org.throughline.platform.access.Looking;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.specimen.view.SpecimenList;
import org.throughline.treatmentplan.specimen.view.SpecimenList.Place;
import org.throughline.treatmentplan.specimen.view.SpecimenList.Row;
import org.throughline.treatmentplan.specimen.view.SpecimenState;

/** Drug screens of everybody by how far they have come: what was ordered first on top. */
@Path("/treatment-plans/v1/specimens")
@RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Specimens")
public class SpecimensDueResource {
    private final SpecimenList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final PeopleListed people;
    private final Positions positions;

    SpecimensDueResource(
            SpecimenList list,
            ServiceRuntime runtime,
            Acting acting,
            Looking looking,
            PeopleListed people,
            Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.people = people;
        this.positions = positions;
    }

    /** Drug screens, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpecimensDue(
            List<Row> specimens, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param state how far they have come
     * @param cursor {@code next} of the page before
     * @param limit drug screens on a page, 1 to 200
     */
    @GET
    @Operation(
            operationId = "listSpecimensDue",
            summary = "Drug screens to be taken, awaited or disputed, oldest first")
    public SpecimensDue due(
            @QueryParam("state") @DefaultValue("ORDERED") SpecimenState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        if (state == SpecimenState.ENTERED_IN_ERROR && !acting.seesErrors()) {
            looking.atNobody();
            throw acting.errorsHidden();
        }
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "specimens-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) ->
                                list.inState(acting.organisation(), state, Cursor.place(from, Place::new), rows),
                        last -> Cursor.of(last.orderedAt(), last.specimenId().toString())),
                Row::participantId);
        return new SpecimensDue(cut.shown(), cut.next(), runtime.freshness(list.runner()));
    }
}
