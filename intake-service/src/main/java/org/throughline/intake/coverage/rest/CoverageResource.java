package org.throughline.intake.coverage.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.coverage.domain.CoverageCommand.DeclareSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.EndSelfPay;
import org.throughline.intake.coverage.domain.CoverageCommand.RecordCoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageCommand.VerifyCoverage;
import org.throughline.intake.coverage.domain.Verification;
import org.throughline.intake.domain.Text;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;

/** What payers say about a participant's benefits, and whether the participant pays for themselves. */
@Path("/intake/v1/participants/{participantId}/coverage")
@RunOnVirtualThread
@Tag(name = "Coverage")
public class CoverageResource {
    static final String CODE = "[A-Za-z0-9._+-]{1,64}";

    private final CoverageDesk desk;

    CoverageResource(CoverageDesk desk) {
        this.desk = desk;
    }

    /**
     * What a payer said.
     *
     * @param from first day of the benefit period
     * @param until its last day
     * @param intensiveOutpatient whether care of this kind is paid for at all
     * @param authorisationRequired whether it has to be approved first
     * @param daysPerYear limit of days a year, if there is one
     * @param copaymentCents what the member pays for a day of care, in cents, if anything
     */
    public record Verified(
            @NotNull @Pattern(regexp = CODE) String payer,
            @NotBlank @Size(max = 200) String plan,
            @NotBlank @Size(max = 100) String memberNumber,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull Boolean intensiveOutpatient,
            @NotNull Boolean authorisationRequired,
            Optional<@Min(0) Integer> daysPerYear,
            Optional<@Min(0) Long> copaymentCents,
            @NotNull Instant verifiedAt) {
        @AssertTrue(message = "a period ends on or after its first day")
        @Schema(hidden = true)
        public boolean isPeriodInOrder() {
            return from == null || until == null || !until.isBefore(from);
        }

        Verification inWords(UUID id, String by) {
            return new Verification(
                    id,
                    payer,
                    new Verification.Plan(new Text(plan), new Text(memberNumber)),
                    from,
                    until,
                    new Verification.Benefit(
                            intensiveOutpatient,
                            authorisationRequired,
                            daysPerYear.stream().toList(),
                            copaymentCents.stream().toList()),
                    new Verification.Verifier(by, verifiedAt));
        }

        @Override
        public String toString() {
            return "Verified[redacted]";
        }
    }

    /** The payer knows nobody of that name. */
    public record NotFound(
            @NotNull @Pattern(regexp = CODE) String payer,
            @NotNull Instant checkedAt) {}

    /** Id of an answer that was recorded. */
    public record Answered(UUID verificationId) {}

    /** The first day the participant pays for themselves. */
    public record OwnPay(@NotNull LocalDate from) {}

    /** The last day the participant paid for themselves. */
    public record OwnPayEnd(@NotNull LocalDate until) {}

    @POST
    @Path("verifications")
    @RolesAllowed({"intake", "care-coordinator", "utilisation-review"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answered.class)))
    @Operation(operationId = "verifyCoverage", summary = "Record what a payer said about benefits")
    public Response verify(@PathParam("participantId") UUID participantId, @Valid @NotNull Verified request) {
        Envelope envelope = desk.envelope("POST verifications", participantId, request);
        UUID id = CommandEdge.idFrom(envelope, "verification");
        var asked = desk.asked();
        return desk.create(
                new VerifyCoverage(participantId, request.inWords(id, asked.by()), asked),
                envelope,
                "coverage",
                new Answered(id));
    }

    @POST
    @Path("not-found")
    @RolesAllowed({"intake", "care-coordinator", "utilisation-review"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Answered.class)))
    @Operation(operationId = "recordCoverageNotFound", summary = "Record that a payer does not know the person")
    public Response notFound(@PathParam("participantId") UUID participantId, @Valid @NotNull NotFound request) {
        Envelope envelope = desk.envelope("POST not-found", participantId, request);
        UUID id = CommandEdge.idFrom(envelope, "verification");
        return desk.create(
                new RecordCoverageNotFound(participantId, id, request.payer(), request.checkedAt(), desk.asked()),
                envelope,
                "coverage",
                new Answered(id));
    }

    @POST
    @Path("self-pay")
    @RolesAllowed({"intake", "care-coordinator", "utilisation-review"})
    @Operation(operationId = "declareSelfPay", summary = "Record that the participant pays for themselves")
    public Response declare(@PathParam("participantId") UUID participantId, @Valid @NotNull OwnPay request) {
        Envelope envelope = desk.envelope("POST self-pay", participantId, request);
        return desk.settle(new DeclareSelfPay(participantId, request.from(), desk.asked()), envelope);
    }

    @POST
    @Path("self-pay/end")
    @RolesAllowed({"intake", "care-coordinator", "utilisation-review"})
    @Operation(operationId = "endSelfPay", summary = "Record that the participant pays for themselves no longer")
    public Response end(@PathParam("participantId") UUID participantId, @Valid @NotNull OwnPayEnd request) {
        Envelope envelope = desk.envelope("POST self-pay/end", participantId, request);
        return desk.settle(new EndSelfPay(participantId, request.until(), desk.asked()), envelope);
    }

    /**
     * Benefits, authorisations with their balances, and what nothing pays for.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @RolesAllowed({"intake", "care-coordinator", "utilisation-review", "clinician", "medical-director"})
    @Operation(operationId = "readCoverage", summary = "What payers cover for a participant")
    public CoverageAnswer coverage(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        return CoverageAnswer.of(
                participantId,
                desk.look(participantId, Instants.optional("knownAt", knownAt)),
                desk.today(),
                desk.policy());
    }
}
