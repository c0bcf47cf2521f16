package org.throughline.intake.admission.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.admission.view.EpisodesView.Movement;

/** Who came in a period, oldest first. */
@Path("/intake/v1/admissions")
@RolesAllowed({"intake", "care-coordinator", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Admission")
public class AdmissionsResource {
    private final Movements movements;

    AdmissionsResource(Movements movements) {
        this.movements = movements;
    }

    /**
     * Admissions of a period.
     *
     * @param programme only this one
     * @param from first moment; the beginning, if not given
     * @param until first moment after it; the end, if not given
     * @param cursor {@code next} of the page before
     * @param limit episodes on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listAdmissions", summary = "Who was admitted in a period")
    public Movements.Page admissions(
            @QueryParam("programme") @Nullable String programme,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return movements.page(Movements.wanted(Movement.ADMISSION, programme, from, until), cursor, limit);
    }
}
