package org.throughline.treatmentplan.plan.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.EpisodeNumbers;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;
import org.throughline.treatmentplan.plan.view.PlanReading;

/** Takes the commands about plans and answers them. */
@RequestScoped
public class PlanDesk {
    private final Decider<PlanCommand, PlanRefusal> decider;
    private final PlanReading reading;
    private final EpisodeNumbers numbers;
    private final Acting acting;
    private final CommandEdge edge;
    private final Map<UUID, Optional<TreatmentPlanOpened>> known = new HashMap<>();
    private final Answers answers = new Answers("treatment-plan");

    PlanDesk(ServiceRuntime runtime, PlanDeciding deciding, EpisodeNumbers numbers, Acting acting, CommandEdge edge) {
        this.decider = runtime.decider(deciding);
        this.reading = new PlanReading(runtime);
        this.numbers = numbers;
        this.acting = acting;
        this.edge = edge;
    }

    /** For whom and for which episode the plan was opened, if there is such a one; read once a request. */
    Optional<TreatmentPlanOpened> opened(UUID planId) {
        return known.computeIfAbsent(planId, asked -> reading.opened(asked, acting.organisation()));
    }

    /** What the programme works by in whose episode the plan is. */
    PlanPolicy policy(UUID planId) {
        return opened(planId)
                .map(TreatmentPlanOpened::episodeId)
                .map(numbers::of)
                .orElse(ProgrammePolicy.STANDARD)
                .plan();
    }

    Envelope envelope(String operation, UUID planId, Object request) {
        return edge.envelope(operation, List.of(planId, request), policy(planId).version());
    }

    Response created(PlanCommand command, Envelope envelope, Object body) {
        URI plan = URI.create("/treatment-plans/v1/plans/" + command.planId());
        return answers.created(decider.handle(command, envelope), plan, body, PlanProblems::of);
    }

    Response done(PlanCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), PlanProblems::of);
    }
}
