package org.throughline.treatmentplan.plan.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.plan.domain.PlanContent;
import org.throughline.treatmentplan.plan.view.PlanReading;
import org.throughline.treatmentplan.plan.view.PlanReading.Known;
import org.throughline.treatmentplan.plan.view.PlanReading.Versions;

/** A plan as it is read. */
@Path("/treatment-plans/v1/plans/{planId}")
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
public class PlanReadingResource {
    private static final Asked ASKED = Asked.of("plan", InformationClass.PLAN);

    private final PlanReading reading;
    private final Acting acting;
    private final Looking looking;
    private final Disclosures disclosures;

    PlanReadingResource(ServiceRuntime runtime, Acting acting, Looking looking, Disclosures disclosures) {
        this.reading = new PlanReading(runtime);
        this.acting = acting;
        this.looking = looking;
        this.disclosures = disclosures;
    }

    /**
     * One plan; to another house, as it was last signed.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "readPlan", summary = "What a plan says, and who signed it")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanPage.class)))
    public Response plan(@PathParam("planId") UUID planId, @QueryParam("knownAt") @Nullable String knownAt) {
        Known known = known(planId, Instants.optional("knownAt", knownAt)).orElseThrow(() -> unknown(planId));
        UUID participantId = known.plan().subject().participantId();
        Release release = disclosures.release(
                participantId, ASKED.ofEpisode(known.plan().subject().episodeId()));
        looking.at(new Shown("plan", List.of(participantId.toString())));
        return Response.ok(release.leaves(PlanPage.of(known)))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    /**
     * What changed from one version to another.
     *
     * @param from a version that was submitted once, or the one that is being written
     * @param to another one
     */
    @GET
    @Path("differences")
    @RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
    @Operation(operationId = "comparePlanVersions", summary = "What was added and withdrawn between two versions")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PlanDifferencePage.class)))
    public PlanDifferencePage differences(
            @PathParam("planId") UUID planId, @QueryParam("from") @Min(1) int from, @QueryParam("to") @Min(1) int to) {
        Versions versions = reading.versions(planId, acting.organisation()).orElseThrow(() -> unknown(planId));
        looking.at(
                new Shown("plan-differences", List.of(versions.participantId().toString())));
        return PlanDifferencePage.of(content(versions, from), content(versions, to));
    }

    private static PlanContent content(Versions versions, int version) {
        return Optional.ofNullable(versions.contents().get(version))
                .orElseThrow(() -> Problems.problem(404, "plan-version-unknown", "The plan has no such version"));
    }

    /** A participant signs what is a draft until then, so they and who speaks for them see it. */
    private Optional<Known> known(UUID planId, Optional<Instant> knownAt) {
        return disclosures.outside() && !disclosures.individual()
                ? reading.signed(planId, acting.organisation(), knownAt)
                : reading.of(planId, acting.organisation(), knownAt);
    }

    private RuntimeException unknown(UUID planId) {
        looking.atNobody();
        return disclosures.unknown(planId, ASKED);
    }
}
