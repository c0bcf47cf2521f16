package org.throughline.treatmentplan.plan.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.treatmentplan.domain.ProgrammePolicy;
import org.throughline.treatmentplan.domain.ProgrammePolicy.PlanPolicy;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.domain.PlanCommand;
import org.throughline.treatmentplan.plan.domain.PlanRefusal;

/** Takes the commands about plans and answers them. */
@RequestScoped
public class PlanDesk {
    static final PlanPolicy POLICY = ProgrammePolicy.DEFAULT.plan();

    private final Decider<PlanCommand, PlanRefusal> decider;
    private final CommandEdge edge;
    private final Answers answers = new Answers("treatment-plan");

    PlanDesk(ServiceRuntime runtime, PlanDeciding deciding, CommandEdge edge) {
        this.decider = runtime.decider(deciding);
        this.edge = edge;
    }

    Envelope envelope(String operation, UUID planId, Object request) {
        return edge.envelope(operation, List.of(planId, request), POLICY.version());
    }

    Response created(PlanCommand command, Envelope envelope, Object body) {
        URI plan = URI.create("/treatment-plans/v1/plans/" + command.planId());
        return answers.created(decider.handle(command, envelope), plan, body, PlanProblems::of);
    }

    Response done(PlanCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), PlanProblems::of);
    }
}
