package org.throughline.treatmentplan.decision.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.decision.view.DecisionList;
import org.throughline.treatmentplan.decision.view.DecisionList.Place;
import org.throughline.treatmentplan.decision.view.DecisionList.Row;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/** Every treatment decision of an episode in the order they were made; each says where it is read. */
@Path("/treatment-plans/v1/episodes/{episodeId}/decisions")
@RolesAllowed({"medical-director", "auditor", "external-auditor"})
@RunOnVirtualThread
@Tag(name = "Decisions")
public class EpisodeDecisionsResource {
    private static final Asked ASKED = Asked.of("decisions", InformationClass.PLAN);

    private final DecisionList list;
    private final EpisodePolicies episodes;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final Disclosures disclosures;
    private final Positions positions;

    EpisodeDecisionsResource(
            DecisionList list,
            EpisodePolicies episodes,
            ServiceRuntime runtime,
            Acting acting,
            Looking looking,
            Disclosures disclosures,
            Positions positions) {
        this.list = list;
        this.episodes = episodes;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.disclosures = disclosures;
        this.positions = positions;
    }

    /** The decisions of an episode, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionTrail(
            UUID episodeId,
            UUID participantId,
            List<Row> decisions,
            @Nullable String next,
            Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit decisions on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "readDecisionTrail", summary = "Every treatment decision of an episode, oldest first")
    public DecisionTrail trail(
            @PathParam("episodeId") UUID episodeId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        UUID participantId =
                episodes.participantOf(episodeId, acting.organisation()).orElseThrow(() -> unknown(episodeId));
        Release release = disclosures.release(participantId, ASKED.ofEpisode(episodeId));
        PageCut<Row> cut = PageCut.of(
                list.ofEpisode(acting.organisation(), episodeId, Cursor.place(cursor, Place::new), limit + 1), limit);
        looking.at(new Shown("decisions", List.of(participantId.toString())));
        String next = cut.next(last -> Cursor.of(last.decidedAt(), last.eventId()));
        return release.leaves(
                new DecisionTrail(episodeId, participantId, cut.shown(), next, runtime.freshness(list.runner())));
    }

    private RuntimeException unknown(UUID episodeId) {
        looking.atNobody();
        return disclosures.unknown(episodeId, ASKED.ofEpisode(episodeId));
    }
}
