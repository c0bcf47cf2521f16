package org.throughline.treatmentplan.dossier.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.dossier.domain.Dossier;
import org.throughline.treatmentplan.dossier.view.DossierReading;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/**
 * Why a level of care was decided on: the decision with all it rested on, the same for ever. An auditor sees it as a history shows
 * it, people's own words masked; who may not see what was entered in error is not shown what that says. The hash is that of the
 * whole.
 */
@Path("/treatment-plans/v1/episodes/{episodeId}/level-of-care-decisions/{decisionId}/dossier")
@RolesAllowed({"clinician", "medical-director", "auditor", "external-auditor"})
@RunOnVirtualThread
@Tag(name = "Level of care")
public class DossierResource {
    private final DossierReading reading;
    private final Acting acting;
    private final Looking looking;
    private final Template page;

    DossierResource(
            ServiceRuntime runtime,
            EpisodePolicies policies,
            Acting acting,
            Looking looking,
            @Location("dossier.html") Template page) {
        this.reading = new DossierReading(runtime, policies);
        this.acting = acting;
        this.looking = looking;
        this.page = page;
    }

    /** The dossier as data. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getDecisionDossier", summary = "A decision with all it rested on, as data")
    public Dossier dossier(@PathParam("episodeId") UUID episodeId, @PathParam("decisionId") UUID decisionId) {
        return one(episodeId, decisionId);
    }

    /** The same to print and to keep. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "printDecisionDossier", summary = "A decision with all it rested on, to print")
    public String printed(@PathParam("episodeId") UUID episodeId, @PathParam("decisionId") UUID decisionId) {
        return page.data("dossier", PrintedDossier.of(one(episodeId, decisionId)))
                .render();
    }

    private Dossier one(UUID episodeId, UUID decisionId) {
        Dossier found = reading.of(episodeId, decisionId, acting.organisation(), acting.seesErrors())
                .orElseThrow(this::unknown);
        looking.at(new Shown("decision-dossier", List.of(found.participantId().toString())));
        return acting.treats() ? found : MaskedDossier.of(found);
    }

    private RuntimeException unknown() {
        looking.at(new Shown("decision-dossier-unknown", List.of()));
        return Problems.unknown();
    }
}
