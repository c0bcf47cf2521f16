package org.throughline.outcomes.alert.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.outcomes.alert.AlertDeciding;
import org.throughline.outcomes.alert.domain.AlertCommand;
import org.throughline.outcomes.alert.domain.AlertCommand.AcknowledgeAlert;
import org.throughline.outcomes.alert.domain.AlertCommand.EscalateAlert;
import org.throughline.outcomes.alert.domain.AlertCommand.ResolveAlert;
import org.throughline.outcomes.alert.domain.AlertRefusal;
import org.throughline.outcomes.assessment.domain.AlertEvent.EscalationCause;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.AlertPolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;

/** What people do about an alert. */
@Path("/outcomes/v1/alerts/{alertId}")
@RolesAllowed({"clinician", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertResource {
    private static final AlertPolicy POLICY = ProgrammePolicy.DEFAULT.alert();

    private final Decider<AlertCommand, AlertRefusal> decider;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Answers answers = new Answers("outcomes");

    AlertResource(ServiceRuntime runtime, AlertDeciding deciding, CommandEdge edge, CurrentCaller caller, Clock clock) {
        this.decider = runtime.decider(deciding);
        this.edge = edge;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was done about it. */
    public record Resolution(
            @NotBlank @Size(max = Text.LENGTH_MAX) String action) {
        @Override
        public String toString() {
            return "Resolution[redacted]";
        }
    }

    /** Who gets it, because no channel reached its owner. */
    public record Escalation(@NotBlank @Size(max = 100) String to) {}

    @POST
    @Path("acknowledgement")
    @Operation(operationId = "acknowledgeAlert", summary = "Say that you see to an alert")
    public Response acknowledge(@PathParam("alertId") UUID alertId) {
        AlertCommand command = new AcknowledgeAlert(alertId, caller.get().subject(), clock.instant());
        return send("POST acknowledgement", command, List.of(alertId));
    }

    @POST
    @Path("escalation")
    @Operation(operationId = "escalateAlert", summary = "Hand an alert on whose owner could not be reached")
    public Response escalate(@PathParam("alertId") UUID alertId, @Valid @NotNull Escalation request) {
        AlertCommand command =
                new EscalateAlert(alertId, request.to(), EscalationCause.NOT_DELIVERED, POLICY, clock.instant());
        return send("POST escalation", command, List.of(alertId, request));
    }

    @POST
    @Path("resolution")
    @Operation(operationId = "resolveAlert", summary = "Close an alert with what was done about it")
    public Response resolve(@PathParam("alertId") UUID alertId, @Valid @NotNull Resolution request) {
        AlertCommand command =
                new ResolveAlert(alertId, caller.get().subject(), new Text(request.action()), POLICY, clock.instant());
        return send("POST resolution", command, List.of(alertId, request));
    }

    private Response send(String operation, AlertCommand command, Object content) {
        return answers.done(
                decider.handle(command, edge.envelope(operation, content, POLICY.version())), AlertProblems::of);
    }
}
