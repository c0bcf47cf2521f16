package org.throughline.scheduling.clinician.rest;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.clinician.domain.ClinicianCommand;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.AssignSupervision;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RecordCredential;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.RegisterClinician;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.Verification;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.domain.WarrantChange;
import org.throughline.scheduling.warrant.domain.WarrantChange.Reinstate;
import org.throughline.scheduling.warrant.domain.WarrantChange.Suspend;
import org.throughline.scheduling.warrant.rest.RenewalRequest;

/** Those who treat, what they may do, and who answers for them. */
@Path("/scheduling/v1/clinicians")
@RolesAllowed({"administrator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Clinicians")
public class ClinicianResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final Decider<ClinicianCommand, ClinicianRefusal> clinicians;
    private final ValidityPolicy policy;
    private final Clock clock;

    ClinicianResource(
            CommandEdge edge,
            Decider<ClinicianCommand, ClinicianRefusal> clinicians,
            ValidityPolicy policy,
            Clock clock) {
        this.edge = edge;
        this.clinicians = clinicians;
        this.policy = policy;
        this.clock = clock;
    }

    /** Id of a clinician who is registered. */
    public record Registered(UUID clinicianId) {}

    /** Id of a credential that is recorded. */
    public record CredentialKept(UUID credentialId) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Registered.class)))
    @Operation(operationId = "registerClinician", summary = "Somebody treats here")
    public Response register(@NotNull @Valid ClinicianRequest request) {
        Envelope envelope = edge.envelope("POST clinicians", request, policy.version());
        RegisterClinician command = new RegisterClinician(
                request.staff(), new Wording(request.name()), request.zone(), policy, clock.instant());
        return ANSWERS.created(
                clinicians.handle(command, envelope),
                address(command.clinicianId()),
                new Registered(command.clinicianId()),
                ClinicianProblems::of);
    }

    @POST
    @Path("{clinicianId}/credentials")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CredentialKept.class)))
    @Operation(operationId = "recordCredential", summary = "A credential, as it was verified at the source")
    public Response credential(@PathParam("clinicianId") UUID clinicianId, @NotNull @Valid CredentialRequest request) {
        Envelope envelope = edge.envelope("POST credentials", List.of(clinicianId, request), policy.version());
        UUID credentialId = CommandEdge.idFrom(envelope, "credential");
        RecordCredential command = new RecordCredential(
                clinicianId, request.grant(credentialId), request.verification(), policy, clock.instant());
        return ANSWERS.created(
                clinicians.handle(command, envelope),
                address(clinicianId),
                new CredentialKept(credentialId),
                ClinicianProblems::of);
    }

    @POST
    @Path("{clinicianId}/credentials/{credentialId}/renewal")
    @Operation(operationId = "renewCredential", summary = "The credential goes on for longer")
    public Response renew(
            @PathParam("clinicianId") UUID clinicianId,
            @PathParam("credentialId") UUID credentialId,
            @NotNull @Valid VerifiedRenewal request) {
        WarrantChange renewal = new RenewalRequest(request.since(), request.until()).of(credentialId);
        return changed("POST credential renewal", clinicianId, renewal, request.verifiedAt());
    }

    @POST
    @Path("{clinicianId}/credentials/{credentialId}/suspension")
    @Operation(operationId = "suspendCredential", summary = "The credential does not hold from a day on")
    public Response suspend(
            @PathParam("clinicianId") UUID clinicianId,
            @PathParam("credentialId") UUID credentialId,
            @NotNull @Valid VerifiedSince request) {
        return changed(
                "POST credential suspension",
                clinicianId,
                new Suspend(credentialId, request.since()),
                request.verifiedAt());
    }

    @POST
    @Path("{clinicianId}/credentials/{credentialId}/reinstatement")
    @Operation(operationId = "reinstateCredential", summary = "The credential holds again from a day on")
    public Response reinstate(
            @PathParam("clinicianId") UUID clinicianId,
            @PathParam("credentialId") UUID credentialId,
            @NotNull @Valid VerifiedSince request) {
        return changed(
                "POST credential reinstatement",
                clinicianId,
                new Reinstate(credentialId, request.since()),
                request.verifiedAt());
    }

    @POST
    @Path("{clinicianId}/supervision")
    @Operation(operationId = "assignSupervision", summary = "Who answers for what the clinician does")
    public Response supervise(@PathParam("clinicianId") UUID clinicianId, @NotNull @Valid SupervisionRequest request) {
        return settled(
                new AssignSupervision(clinicianId, request.supervisorId(), request.since(), policy, clock.instant()),
                edge.envelope("POST supervision", List.of(clinicianId, request), policy.version()));
    }

    private Response changed(String operation, UUID clinicianId, WarrantChange change, LocalDate verifiedAt) {
        return settled(
                new RecordCredential(
                        clinicianId, change, new Verification(verifiedAt, List.of()), policy, clock.instant()),
                edge.envelope(operation, List.of(clinicianId, change, verifiedAt), policy.version()));
    }

    private Response settled(ClinicianCommand command, Envelope envelope) {
        return ANSWERS.done(clinicians.handle(command, envelope), ClinicianProblems::of);
    }

    private static URI address(UUID clinicianId) {
        return URI.create("/scheduling/v1/clinicians/" + clinicianId);
    }
}
