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
import java.time.Instant;
import java.util.List;
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
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.participant.view.LinkHistory;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.referral.view.ReferralHistory;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** A referred person becomes a participant in treatment. */
@Path("/intake/v1/referrals/{referralId}/admission")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Admission")
public class AdmissionResource {
    private final Decider<AdmissionCommand, AdmissionRefusal> decider;
    private final ReferralHistory referrals;
    private final ProgrammePolicies policies;
    private final LinkHistory links;
    private final Overriding overriding;
    private final Desk desk;

    AdmissionResource(ServiceRuntime runtime, AdmissionDeciding deciding, Overriding overriding, Desk desk) {
        this.decider = runtime.decider(deciding);
        this.referrals = new ReferralHistory(runtime);
        this.policies = new ProgrammePolicies(runtime);
        this.links = new LinkHistory(runtime);
        this.overriding = overriding;
        this.desk = desk;
    }

    /** Who was admitted, and the episode that began. */
    public record Admitted(UUID participantId, UUID episodeId) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Admitted.class)))
    @Operation(operationId = "admitParticipant", summary = "Admit the person a referral is about")
    public Response admit(@PathParam("referralId") UUID referralId, @Valid @NotNull AdmissionRequest request) {
        Instant now = desk.now();
        Occurrence occurrence = request.occurrence(now);
        AdmissionPolicy policy =
                AdmissionPolicy.of(policies.inForce(request.programme(), desk.organisation(), occurrence.admittedAt()));
        Envelope envelope = desk.envelope("POST admission", List.of(referralId, request), policy.version());
        UUID participantId = referrals
                .of(referralId, desk.organisation())
                .orElseThrow(Problems::unknown)
                .participantId();
        UUID episodeId = CommandEdge.idFrom(envelope, "episode");
        AdmitParticipant command = new AdmitParticipant(
                participantId,
                episodeId,
                referralId,
                request.placement(),
                new Conditions(
                        policy,
                        overriding.of(request.overrides()),
                        desk.caller(),
                        links.others(participantId, desk.organisation())),
                occurrence,
                now);
        return desk.answers()
                .created(
                        decider.handle(command, envelope),
                        URI.create("/intake/v1/participants/" + participantId),
                        new Admitted(participantId, episodeId),
                        AdmissionProblems::of);
    }
}
