package org.throughline.scheduling.policy.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.policy.PolicyCatalogue;
import org.throughline.scheduling.policy.PolicyDeciding;
import org.throughline.scheduling.policy.PolicyNumbers;
import org.throughline.scheduling.policy.domain.PolicyCommand;
import org.throughline.scheduling.policy.domain.PolicyCommand.Change;
import org.throughline.scheduling.policy.domain.PolicyCommand.ChangePolicy;
import org.throughline.scheduling.policy.domain.PolicyEvent;
import org.throughline.scheduling.policy.domain.PolicyEvent.ProgrammePolicyChanged;
import org.throughline.scheduling.policy.domain.PolicyRefusal;
import org.throughline.scheduling.policy.domain.ProgrammePolicies;

/** The numbers programmes work by; they are about nobody. */
@Path("/scheduling/v1/programmes/{programme}/policies")
@RolesAllowed({
    "administrator",
    "medical-director",
    "care-coordinator",
    "clinician",
    "group-facilitator",
    "intake",
    "utilisation-review",
    "privacy-officer",
    "auditor"
})
@RunOnVirtualThread
@Tag(name = "Programme policies")
public class PolicyResource {
    private static final Answers ANSWERS = new Answers("scheduling");
    private static final Pattern PROGRAMME = Pattern.compile("[A-Za-z0-9._+-]{1,64}");

    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Decider<PolicyCommand, PolicyRefusal> policies;
    private final History<PolicyEvent> history;
    private final Reading reading;
    private final Clock clock;
    private final PolicyNumbers numbers;

    PolicyResource(
            CommandEdge edge,
            CurrentCaller caller,
            Decider<PolicyCommand, PolicyRefusal> policies,
            ServiceRuntime runtime,
            Reading reading,
            PolicyNumbers numbers,
            Clock clock) {
        this.edge = edge;
        this.caller = caller;
        this.policies = policies;
        this.history = runtime.history(PolicyCatalogue.EVENTS);
        this.reading = reading;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Version of the numbers that were set. */
    public record Changed(String programme, String version) {}

    /**
     * Sets numbers that hold from some time on.
     *
     * @param programme code of the service line
     */
    @POST
    @RolesAllowed({"administrator", "medical-director"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Changed.class)))
    @Operation(
            operationId = "changeProgrammePolicy",
            summary = "Sets the numbers a programme works by from some time on")
    public Response change(@PathParam("programme") String programme, @NotNull @Valid PolicyRequest request) {
        checked(programme);
        List<String> wrong = numbers.wrong(request.numbers());
        if (!wrong.isEmpty()) {
            throw Problems.invalid(
                    "policy-numbers-invalid",
                    "There are no such numbers, or they are out of their bounds; see policy-numbers",
                    wrong.stream().map(name -> "numbers." + name).toArray(String[]::new));
        }
        Envelope envelope = edge.envelope("POST policies", List.of(programme, request), request.version());
        ChangePolicy command = new ChangePolicy(
                programme,
                request.version(),
                request.effectiveFrom(),
                request.nature(),
                numbers.completed(request.numbers()),
                new Change(caller.get().subject(), new Reason(request.reason())),
                clock.instant());
        return ANSWERS.created(
                policies.handle(command, envelope),
                URI.create("/scheduling/v1/programmes/" + programme + "/policies"),
                new Changed(programme, request.version()),
                PolicyProblems::of);
    }

    /**
     * All numbers of one programme, with who set them and why.
     *
     * @param programme code of the service line
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "listProgrammePolicies", summary = "The numbers a programme has worked by and works by")
    public PolicyAnswer policies(
            @PathParam("programme") String programme, @QueryParam("knownAt") @Nullable String knownAt) {
        reading.nobody();
        checked(programme);
        List<PolicyEvent> events = history.events(
                PolicyDeciding.stream(programme), reading.organisation(), Instants.optional("knownAt", knownAt));
        ProgrammePolicies all =
                events.stream().reduce(ProgrammePolicies.NONE, ProgrammePolicies::evolve, (_, later) -> later);
        return new PolicyAnswer(
                programme,
                all.inForce(clock.instant())
                        .map(ProgrammePolicyChanged::version)
                        .orElse(null),
                all.versions().stream()
                        .map(version -> PolicyAnswer.Version.of(version, events))
                        .toList());
    }

    private static void checked(String programme) {
        if (!PROGRAMME.matcher(programme).matches()) {
            throw Problems.unknown();
        }
    }
}
