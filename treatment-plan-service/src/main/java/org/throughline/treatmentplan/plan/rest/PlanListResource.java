package org.throughline.treatmentplan.plan.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.disclosure.linked.OtherRecords;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.plan.view.PlanStatus;
import org.throughline.treatmentplan.plan.view.Plans;

/** The plans of a participant. */
@Path("/treatment-plans/v1/participants/{participantId}/plans")
@RolesAllowed({
    "ehr-system",
    "clinician",
    "medical-director",
    "care-coordinator",
    "auditor",
    "participant",
    "representative"
})
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlanListResource {
    private static final Asked ASKED = Asked.of("plans", InformationClass.PLAN);

    private final Plans plans;
    private final LinkedRecords linked;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;

    PlanListResource(
            Plans plans,
            LinkedRecords linked,
            ServiceRuntime runtime,
            Acting acting,
            Looking looking,
            Positions positions,
            Disclosures disclosures) {
        this.plans = plans;
        this.linked = linked;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
    }

    /**
     * The plans of a participant, one for each episode.
     *
     * @param otherRecords of the same person, with plans of their own; absent if the reader may read none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlanList(
            List<Plans.Row> plans, @Nullable OtherRecords otherRecords, Map<String, SourceFreshness> freshness) {}

    /** The plans of a participant; to another house, those that are signed and in effect. */
    @GET
    @Operation(operationId = "listPlans", summary = "The plans of a participant")
    public PlanList plans(@PathParam("participantId") UUID participantId) {
        positions.await(plans.runner());
        positions.await(linked.runner());
        Release release = disclosures.release(participantId, ASKED);
        List<Plans.Row> found = plans.of(acting.organisation(), participantId).stream()
                .filter(row -> disclosures.individual() || !release.outside() || row.status() == PlanStatus.ACTIVE)
                .toList();
        OtherRecords others =
                linked.beside(participantId, acting.organisation(), disclosures).orElse(null);
        if (found.isEmpty() && others == null) disclosures.requireHeardOf(participantId, release);
        looking.at(new Shown("plans", List.of(participantId.toString())));
        return release.leaves(new PlanList(found, others, runtime.freshness(plans.runner())));
    }
}
