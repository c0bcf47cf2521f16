package org.throughline.treatmentplan.care.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.care.domain.CareCommand;
import org.throughline.treatmentplan.care.domain.CareRefusal;
import org.throughline.treatmentplan.care.domain.Leaving;
import org.throughline.treatmentplan.care.view.CareReading;
import org.throughline.treatmentplan.care.view.CareReading.Known;
import org.throughline.treatmentplan.domain.ProgrammePolicy.CarePolicy;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.EpisodeNumbers;

/** Takes the commands about an episode's care and answers them. */
@RequestScoped
public class CareDesk {
    private final Decider<CareCommand, CareRefusal> decider;
    private final CareReading reading;
    private final EpisodeNumbers numbers;
    private final CommandEdge edge;
    private final Acting acting;
    private final Answers answers = new Answers("treatment-plan");

    CareDesk(ServiceRuntime runtime, CareDeciding deciding, EpisodeNumbers numbers, CommandEdge edge, Acting acting) {
        this.decider = runtime.decider(deciding);
        this.reading = new CareReading(runtime);
        this.numbers = numbers;
        this.edge = edge;
        this.acting = acting;
    }

    /** What the episode's programme works by. */
    CarePolicy policy(UUID episodeId) {
        return numbers.of(episodeId).care();
    }

    Envelope envelope(String operation, UUID episodeId, Object request) {
        return edge.envelope(
                operation, List.of(episodeId, request), policy(episodeId).version());
    }

    Response created(CareCommand command, Envelope envelope, Object body) {
        URI care = URI.create("/treatment-plans/v1/episodes/" + command.episodeId() + "/care");
        return answers.created(decider.handle(command, envelope), care, body, CareProblems::of);
    }

    Response done(CareCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), CareProblems::of);
    }

    /** What was found in them a discharge that was begun rests on. */
    List<UUID> specimensOfDischarge(UUID episodeId) {
        return known(episodeId).care().leaving() instanceof Leaving.Initiated initiated
                ? initiated.specimens()
                : List.of();
    }

    /** The episode's care now. */
    Known known(UUID episodeId) {
        return reading.of(episodeId, acting.organisation(), Optional.empty()).orElseThrow(Problems::unknown);
    }
}
