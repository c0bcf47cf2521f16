package org.throughline.treatmentplan.care.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.throughline.treatmentplan.care.domain.Care;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.LevelOfCareDecided;
import org.throughline.treatmentplan.care.domain.DischargeType;
import org.throughline.treatmentplan.care.domain.Leaving;
import org.throughline.treatmentplan.care.view.CareReading;
import org.throughline.treatmentplan.care.view.CareReading.Known;
import org.throughline.treatmentplan.care.view.MistakenEvidence.Mistaken;
import org.throughline.treatmentplan.edge.Acting;

/** An episode's care as it is read: its level, what was decided and on what basis, and how far the discharge is. */
@Path("/treatment-plans/v1/episodes/{episodeId}/care")
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
@Tag(name = "Level of care")
public class CareResource {
    private static final Asked ASKED = Asked.of("care", InformationClass.PLAN);

    private final CareReading reading;
    private final Acting acting;
    private final Looking looking;
    private final Disclosures disclosures;

    CareResource(ServiceRuntime runtime, Acting acting, Looking looking, Disclosures disclosures) {
        this.reading = new CareReading(runtime);
        this.acting = acting;
        this.looking = looking;
        this.disclosures = disclosures;
    }

    /** How far the discharge has come. */
    enum DischargeProgress {
        STAYING,
        INITIATED,
        DISCHARGED
    }

    /** One fact by the name of its kind. */
    record Entry(String kind, CareEvent.Own fact) {
        static Entry of(CareEvent.Own fact) {
            return new Entry(fact.getClass().getSimpleName(), fact);
        }
    }

    /**
     * The care of an episode.
     *
     * @param level at which care is given now
     * @param facts everything that was decided, in order, with ratings, rationale, evidence and dissent
     * @param enteredInErrorSince specimens and incidents some of it rests on that should not be in the record; none of them, and
     *     none in the evidence, for who may not read of incidents
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CarePage(
            UUID episodeId,
            UUID participantId,
            String level,
            DischargeProgress discharge,
            @Nullable DischargeType type,
            List<Entry> facts,
            List<Mistaken> enteredInErrorSince) {}

    /**
     * The care of an episode.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "readCare", summary = "Level of care, decisions with their basis, and discharge")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CarePage.class)))
    public Response care(@PathParam("episodeId") UUID episodeId, @QueryParam("knownAt") @Nullable String knownAt) {
        Known known = reading.of(episodeId, acting.organisation(), Instants.optional("knownAt", knownAt))
                .orElseThrow(() -> unknown(episodeId));
        Release release = disclosures.release(known.participantId(), ASKED.ofEpisode(episodeId));
        looking.at(new Shown("care", List.of(known.participantId().toString())));
        boolean whole = !release.outside() && acting.readsIncidents();
        return Response.ok(release.leaves(page(episodeId, whole ? known : known.withoutOwnEvidence())))
                .tag(new EntityTag(Long.toString(known.version())))
                .build();
    }

    private static CarePage page(UUID episodeId, Known known) {
        Care care = known.care();
        String level = care.levels()
                .latest()
                .map(LevelOfCareDecided::to)
                .orElseGet(() -> care.admission().orElseThrow().level());
        List<Entry> facts = known.facts().stream().map(Entry::of).toList();
        return switch (care.leaving()) {
            case Leaving.Staying _ ->
                new CarePage(
                        episodeId,
                        known.participantId(),
                        level,
                        DischargeProgress.STAYING,
                        null,
                        facts,
                        known.mistaken());
            case Leaving.Initiated(DischargeType type, List<UUID> _) ->
                new CarePage(
                        episodeId,
                        known.participantId(),
                        level,
                        DischargeProgress.INITIATED,
                        type,
                        facts,
                        known.mistaken());
            case Leaving.Left(DischargeType type, String _) ->
                new CarePage(
                        episodeId,
                        known.participantId(),
                        level,
                        DischargeProgress.DISCHARGED,
                        type,
                        facts,
                        known.mistaken());
        };
    }

    private RuntimeException unknown(UUID episodeId) {
        looking.atNobody();
        return disclosures.unknown(episodeId, ASKED.ofEpisode(episodeId));
    }
}
