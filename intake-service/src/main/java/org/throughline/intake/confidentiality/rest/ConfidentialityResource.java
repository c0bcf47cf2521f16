package org.throughline.intake.confidentiality.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.confidentiality.ConfidentialityDeciding;
import org.throughline.intake.confidentiality.domain.Confidentiality;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.LowerLabel;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.GroundsFound;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.OfLabel;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal;
import org.throughline.intake.confidentiality.view.ConfidentialityHistory;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Acting;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** What calls for the stricter confidentiality of a participant's records, where a programme also treats other conditions. */
@Path("/intake/v1/participants/{participantId}/confidentiality")
@RunOnVirtualThread
@Tag(name = "Confidentiality")
public class ConfidentialityResource {
    private static final String POLICY = ShippedConditions.sensitivity().version();

    private final Decider<ConfidentialityCommand, ConfidentialityRefusal> decider;
    private final ConfidentialityHistory history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    ConfidentialityResource(ServiceRuntime runtime, CommandEdge edge, Acting acting, Looking looking, Clock clock) {
        this.decider = runtime.decider(
                new ConfidentialityDeciding(ShippedConditions.sensitivity(), ShippedConditions.conditions()));
        this.history = new ConfidentialityHistory(runtime);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.clock = clock;
    }

    /**
     * A label that is lowered.
     *
     * @param episodeId of one episode; of everything about the participant, if none is given
     */
    public record Lowering(
            Optional<UUID> episodeId,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Lowering[redacted]";
        }
    }

    /**
     * What is known.
     *
     * @param facts grounds and lowerings, in the order in which they were recorded
     * @param standing grounds that were not lowered since
     * @param labelledEpisodes episodes that stand under the stricter confidentiality because of them
     */
    public record Known(List<OfLabel> facts, List<GroundsFound> standing, List<UUID> labelledEpisodes) {
        static Known of(Confidentiality known) {
            List<UUID> labelled = known.standing().stream()
                    .flatMap(found -> found.episodeIds().stream())
                    .distinct()
                    .filter(known::labelled)
                    .toList();
            return new Known(known.facts(), known.standing(), labelled);
        }

        @Override
        public String toString() {
            return "Known[redacted]";
        }
    }

    @POST
    @Path("lowering")
    @RolesAllowed("privacy-officer")
    @Operation(operationId = "lowerConfidentiality", summary = "Find that what stands calls for no stricter label")
    public Response lower(@PathParam("participantId") UUID participantId, @Valid @NotNull Lowering request) {
        Envelope envelope = edge.envelope("POST lowering", List.of(participantId, request), POLICY);
        LowerLabel command = new LowerLabel(
                participantId,
                request.episodeId().stream().toList(),
                new Text(request.reason()),
                acting.subject(),
                clock.instant());
        return answers.done(decider.handle(command, envelope), ConfidentialityProblems::of);
    }

    /**
     * Grounds and lowerings.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"privacy-officer", "medical-director", "clinician"})
    @Operation(operationId = "readConfidentiality", summary = "What calls for the stricter confidentiality")
    public Known confidentiality(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        Confidentiality known = history.of(participantId, acting.organisation(), Instants.optional("knownAt", knownAt))
                .orElseThrow(Problems::unknown);
        looking.at(new Shown("confidentiality", List.of(participantId.toString())));
        return Known.of(known);
    }
}
