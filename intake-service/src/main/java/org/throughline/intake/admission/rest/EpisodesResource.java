package org.throughline.intake.admission.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.view.ParticipantHistory;
import org.throughline.intake.edge.Acting;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** When a participant was in treatment, without who they are. */
@Path("/intake/v1/participants/{participantId}/episodes")
@RolesAllowed({
    "ehr-system",
    "intake",
    "care-coordinator",
    "clinician",
    "medical-director",
    "privacy-officer",
    "participant",
    "representative"
})
@RunOnVirtualThread
@Tag(name = "Participants")
public class EpisodesResource {
    private static final Asked ASKED = Asked.of("episodes", InformationClass.ATTENDANCE);

    private final ParticipantHistory history;
    private final Acting acting;
    private final Looking looking;
    private final Disclosures disclosures;

    EpisodesResource(ServiceRuntime runtime, Acting acting, Looking looking, Disclosures disclosures) {
        this.history = new ParticipantHistory(runtime);
        this.acting = acting;
        this.looking = looking;
        this.disclosures = disclosures;
    }

    /** The episodes of a participant, oldest first. */
    public record Stays(UUID participantId, List<Stay> episodes) {}

    /**
     * One episode.
     *
     * @param closedAt absent while it is open, as is dischargeType
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stay(
            UUID episodeId,
            String programme,
            String level,
            Instant admittedAt,
            @Nullable Instant closedAt,
            @Nullable String dischargeType) {
        static Stay of(ParticipantHistory.Episode episode) {
            return new Stay(
                    episode.admitted().episodeId(),
                    episode.admitted().programme(),
                    episode.admitted().level(),
                    episode.admitted().admittedAt(),
                    episode.closed().map(EpisodeClosed::closedAt).orElse(null),
                    episode.closed().map(EpisodeClosed::type).orElse(null));
        }
    }

    /**
     * The episodes of one participant.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "listEpisodes", summary = "When a participant was in treatment")
    public Stays episodes(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        var known = Instants.optional("knownAt", knownAt);
        Release release = disclosures.release(participantId, ASKED);
        List<Stay> stays = history
                .of(participantId, acting.organisation(), known)
                .orElseThrow(() -> release.nothing(Problems::unknown))
                .episodes()
                .stream()
                .map(Stay::of)
                .toList();
        looking.at(new Shown("episodes", List.of(participantId.toString())));
        return release.leaves(new Stays(participantId, stays));
    }
}
