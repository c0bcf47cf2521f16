package org.throughline.intake.admission.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.intake.admission.AdmissionDeciding;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.Conditions;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.referral.view.ReferralHistory;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** A referred person becomes a participant in treatment. */
@Path("/intake/v1/referrals/{referralId}/admission")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Admission")
public class AdmissionResource {
    private static final AdmissionPolicy POLICY = AdmissionPolicy.ADULT_PROGRAMME;

    private final Decider<AdmissionCommand, AdmissionRefusal> decider;
    private final ReferralHistory referrals;
    private final CommandEdge edge;
    private final Acting acting;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    AdmissionResource(
            ServiceRuntime runtime, AdmissionDeciding deciding, CommandEdge edge, Acting acting, Clock clock) {
        this.decider = runtime.decider(deciding);
        this.referrals = new ReferralHistory(runtime);
        this.edge = edge;
        this.acting = acting;
        this.clock = clock;
    }

    /** Who was admitted, and the episode that began. */
    public record Admitted(UUID participantId, UUID episodeId) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Admitted.class)))
    @Operation(operationId = "admitParticipant", summary = "Admit the person a referral is about")
    public Response admit(@PathParam("referralId") UUID referralId, @Valid @NotNull AdmissionRequest request) {
        Envelope envelope = edge.envelope("POST admission", List.of(referralId, request), POLICY.version());
        UUID participantId = referrals
                .of(referralId, acting.organisation())
                .orElseThrow(Problems::unknown)
                .participantId();
        UUID episodeId = CommandEdge.idFrom(envelope, "episode");
        Instant now = clock.instant();
        AdmitParticipant command = new AdmitParticipant(
                participantId,
                episodeId,
                referralId,
                request.placement(),
                conditions(request),
                request.occurrence(now),
                now);
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/intake/v1/participants/" + participantId),
                new Admitted(participantId, episodeId),
                AdmissionProblems::of);
    }

    private Conditions conditions(AdmissionRequest request) {
        long rules = request.overrides().stream()
                .map(AdmissionRequest.SetAside::rule)
                .distinct()
                .count();
        if (rules < request.overrides().size()) {
            throw Problems.invalid("request-invalid", "Set each rule aside once", "overrides");
        }
        List<RuleOverride> overrides = request.overrides().stream()
                .map(one -> new RuleOverride(one.rule(), role(), acting.subject(), new Text(one.reason())))
                .toList();
        return new Conditions(POLICY, request.readiness().inWords(), overrides, acting.subject());
    }

    /** Whoever sets a rule aside does so in the weightiest role of their token. */
    private RuleOverride.Role role() {
        return Arrays.stream(RuleOverride.Role.values())
                .filter(role ->
                        role.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(acting.role()))
                .findFirst()
                .orElseThrow(() -> Problems.problem(403, "override-lacks-authority", "Your role sets no rule aside"));
    }
}
