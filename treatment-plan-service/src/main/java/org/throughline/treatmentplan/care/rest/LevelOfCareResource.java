package org.throughline.treatmentplan.care.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.care.domain.CareCommand.CountersignLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.DecideLevelOfCare;
import org.throughline.treatmentplan.care.domain.Citation;
import org.throughline.treatmentplan.care.domain.DimensionRatings;
import org.throughline.treatmentplan.care.domain.DimensionRatings.Rating;
import org.throughline.treatmentplan.care.domain.Grounds;
import org.throughline.treatmentplan.care.domain.LevelChange;
import org.throughline.treatmentplan.care.rest.CareRequests.Countersigning;
import org.throughline.treatmentplan.care.rest.CareRequests.Deciding;
import org.throughline.treatmentplan.care.rest.CareRequests.Rated;
import org.throughline.treatmentplan.domain.EvidenceReference;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.Cited;
import org.throughline.treatmentplan.edge.ToldFacts;

/** Decisions about the level of care, with the facts they rest on. */
@Path("/treatment-plans/v1/episodes/{episodeId}/level-of-care-decisions")
@RolesAllowed({"clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Level of care")
public class LevelOfCareResource {
    private final CareDesk desk;
    private final ToldFacts toldFacts;
    private final Acting acting;
    private final Clock clock;

    LevelOfCareResource(CareDesk desk, ToldFacts toldFacts, Acting acting, Clock clock) {
        this.desk = desk;
        this.toldFacts = toldFacts;
        this.acting = acting;
        this.clock = clock;
    }

    /** Id of a decision that was recorded. */
    record Decided(UUID decisionId) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Decided.class)))
    @Operation(operationId = "decideLevelOfCare", summary = "Decide on the level of care, citing facts")
    public Response decide(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Deciding request) {
        Envelope envelope = desk.envelope("POST level-of-care-decisions", episodeId, request);
        UUID decisionId = CommandEdge.idFrom(envelope, "decision");
        return desk.created(
                new DecideLevelOfCare(
                        episodeId,
                        decisionId,
                        new LevelChange(
                                request.decision(),
                                request.from(),
                                request.to(),
                                request.clinical(),
                                request.authorised()),
                        grounds(request),
                        acting.subject(),
                        acting.in(request.role()),
                        desk.policy(episodeId),
                        clock.instant()),
                envelope,
                new Decided(decisionId));
    }

    @POST
    @Path("{decisionId}/countersignature")
    @Operation(operationId = "countersignLevelOfCare", summary = "Countersign a decision that was put forward")
    public Response countersign(
            @PathParam("episodeId") UUID episodeId,
            @PathParam("decisionId") UUID decisionId,
            @Valid @NotNull Countersigning request) {
        return desk.done(
                new CountersignLevelOfCare(
                        episodeId,
                        decisionId,
                        ownEvidence(episodeId, decisionId),
                        acting.subject(),
                        ClinicianStreams.clinicianId(acting.subject()),
                        acting.in(request.role()),
                        desk.policy(episodeId),
                        clock.instant()),
                desk.envelope("POST countersignature", episodeId, List.of(decisionId, request)));
    }

    private Set<String> ownEvidence(UUID episodeId, UUID decisionId) {
        return Optional.ofNullable(
                        desk.known(episodeId).care().levels().proposals().get(decisionId))
                .map(proposal -> EvidenceReference.streamsHere(proposal.evidence()))
                .orElse(Set.of());
    }

    private Grounds grounds(Deciding request) {
        return new Grounds(
                ratings(request),
                request.evidence().stream().distinct().map(this::cited).toList(),
                new Text(request.rationale()),
                new Text(request.participantView()),
                request.dissent().stream().map(Text::new).toList(),
                request.discrepancy());
    }

    private static DimensionRatings ratings(Deciding request) {
        List<String> rated = request.ratings().stream().map(Rated::dimension).toList();
        if (new HashSet<>(rated).size() < rated.size()
                || !request.edition().dimensions().containsAll(rated)) {
            throw Problems.invalid("ratings-invalid", "Rate dimensions of the edition, each once", "ratings");
        }
        return new DimensionRatings(
                request.edition(),
                request.ratings().stream()
                        .map(one -> new Rating(one.dimension(), one.rating()))
                        .toList());
    }

    private Citation cited(Cited cited) {
        return toldFacts
                .find(cited.service(), cited.stream(), cited.version())
                .orElseThrow(CareProblems::evidenceUnknown);
    }
}
