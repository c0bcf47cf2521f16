package org.throughline.treatmentplan.certification.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
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
import org.throughline.treatmentplan.certification.view.CertificationList;
import org.throughline.treatmentplan.certification.view.CertificationList.Place;
import org.throughline.treatmentplan.certification.view.CertificationList.Row;
import org.throughline.treatmentplan.edge.Acting;

/** Whose need has to be certified anew soon, or should have been: what lapses first on top. */
@Path("/treatment-plans/v1/certifications")
@RolesAllowed({"clinician", "medical-director", "care-coordinator", "utilisation-review", "auditor"})
@RunOnVirtualThread
@Tag(name = "Certification")
public class CertificationsDueResource {
    private final CertificationList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;
    private final Clock clock;

    CertificationsDueResource(
            CertificationList list,
            ServiceRuntime runtime,
            Acting acting,
            PeopleListed people,
            Positions positions,
            Clock clock) {
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
        this.clock = clock;
    }

    /** Certifications, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CertificationsDue(
            List<Row> certifications, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit episodes on a page, 1 to 200
     */
    @GET
    @Operation(
            operationId = "listCertificationsDue",
            summary = "Certifications to be renewed, what lapses first on top")
    public CertificationsDue due(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "certifications-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) ->
                                list.due(acting.organisation(), clock.instant(), Cursor.place(from, Place::new), rows),
                        last -> Cursor.of(last.lapsesAt(), last.episodeId().toString())),
                Row::participantId);
        return new CertificationsDue(cut.shown(), cut.next(), runtime.freshness(list.runner()));
    }
}
