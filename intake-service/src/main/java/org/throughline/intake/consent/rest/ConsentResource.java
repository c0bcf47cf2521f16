package org.throughline.intake.consent.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.domain.Consent;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentCommand.RecordFinalDisposition;
import org.throughline.intake.consent.domain.ConsentCommand.RecordRightsNotice;
import org.throughline.intake.consent.domain.ConsentCommand.ReviewSignature;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.EndingEvent;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.consent.domain.Revocation;
import org.throughline.intake.consent.domain.Revocation.Scope;
import org.throughline.intake.consent.domain.RightsNotice;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;

/** What participants permit, take back, and were told of their rights. */
@Path("/intake/v1/participants/{participantId}")
@RolesAllowed({"intake", "care-coordinator", "privacy-officer"})
@RunOnVirtualThread
@Tag(name = "Consents")
public class ConsentResource {
    private final ConsentDesk desk;
    private final IntakeNumbers numbers;
    private final ZoneId zone;

    ConsentResource(
            ConsentDesk desk, IntakeNumbers numbers, @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.desk = desk;
        this.numbers = numbers;
        this.zone = zone;
    }

    /** The consents that a form became. */
    public record Filed(List<OneKind> consents) {}

    /** One permission on a form. */
    public record OneKind(ConsentKind kind, UUID consentId) {}

    /**
     * A permission taken back.
     *
     * @param recipients from whom; from everybody, if none is named
     * @param reliance whether payment for what was provided before may still be asked for
     */
    public record Taking(
            @Size(max = 50) List<@NotNull @Pattern(regexp = ConsentRequest.ID) String> recipients,

            @NotNull Revocation.Method method,
            boolean reliance) {
        public Taking {
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
        }
    }

    /** When a proceeding was finally disposed of. */
    public record Disposition(@NotNull Instant disposedAt) {}

    /**
     * A look at a signature in doubt.
     *
     * @param finding what follows from it, or why nothing does
     */
    public record SignatureReview(
            @NotBlank @Size(max = Text.LENGTH_MAX) String finding) {
        @Override
        public String toString() {
            return "SignatureReview[redacted]";
        }
    }

    /** How and when a participant was told of their rights. */
    public record Notice(
            @NotBlank @Size(max = 100) String version,
            @NotNull RightsNotice.Method method,
            @NotNull Instant deliveredAt) {}

    /** Id of a notice that was recorded. */
    public record Noticed(UUID noticeId) {}

    /** What a participant permitted, in the order it was recorded. */
    public record Consents(List<Entry> consents) {}

    /**
     * One consent as it is shown.
     *
     * @param signatureInDoubt whether by a corrected birth date the participant was too young to sign it alone, and the
     *     privacy officer has not looked at it
     * @param signatureReview what they found
     */
    public record Entry(
            UUID consentId,
            ConsentKind kind,
            List<String> recipients,
            List<Purpose> purposes,
            String information,
            List<DataClass> classes,
            Instant signedAt,
            Instant expiresAt,
            EndingEvent endsWith,
            Optional<Instant> revokedAt,
            Optional<Instant> expiredAt,
            boolean renewalDue,
            boolean signatureInDoubt,
            Optional<String> signatureReview) {
        static Entry of(Consent consent) {
            var captured = consent.captured();
            return new Entry(
                    captured.consentId(),
                    captured.kind(),
                    captured.terms().recipients(),
                    captured.terms().purposes(),
                    captured.terms().information().description().value(),
                    captured.terms().information().classes(),
                    captured.signature().signedAt(),
                    captured.endsAt(),
                    captured.terms().term().endsWith(),
                    consent.revocation().map(RevocationReceived::revokedAt),
                    consent.expiredAt(),
                    consent.renewalDue(),
                    consent.signatureInDoubt(),
                    consent.question()
                            .flatMap(Consent.Question::review)
                            .map(review -> review.finding().value()));
        }

        @Override
        public String toString() {
            return "Entry[redacted]";
        }
    }

    @POST
    @Path("consents")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Filed.class)))
    @Operation(operationId = "captureConsent", summary = "File a signed form")
    public Response capture(@PathParam("participantId") UUID participantId, @Valid @NotNull ConsentRequest request) {
        Envelope envelope = desk.envelope("POST consents", participantId, request, numbers.version());
        ConsentForm form = request.form(kind -> CommandEdge.idFrom(envelope, "consent/" + kind));
        return desk.file(
                new CaptureConsent(
                        participantId,
                        form,
                        desk.caller(),
                        ConsentPolicy.of(numbers.at(form.signature().signedAt()), zone),
                        desk.now()),
                envelope,
                "consents",
                new Filed(form.kinds().stream()
                        .map(kind -> new OneKind(kind.kind(), kind.consentId()))
                        .toList()));
    }

    @POST
    @Path("consents/{consentId}/revocation")
    @Operation(operationId = "revokeConsent", summary = "Take a permission back, from now on")
    public Response revoke(
            @PathParam("participantId") UUID participantId,
            @PathParam("consentId") UUID consentId,
            @Valid @NotNull Taking request) {
        Envelope envelope =
                desk.envelope("POST revocation", participantId, List.of(consentId, request), numbers.version());
        ConsentPolicy policy = ConsentPolicy.of(numbers.now(), zone);
        Scope scope = request.recipients().isEmpty()
                ? new Scope.Whole()
                : new Scope.Named(request.recipients(), CommandEdge.idFrom(envelope, "remainder"));
        Revocation revocation = new Revocation(scope, request.method(), request.reliance(), desk.caller());
        return desk.settle(new RevokeConsent(participantId, consentId, revocation, policy, desk.now()), envelope);
    }

    @POST
    @Path("consents/{consentId}/final-disposition")
    @Operation(
            operationId = "recordFinalDisposition",
            summary = "Record that the proceeding a consent was given in is disposed of")
    public Response disposed(
            @PathParam("participantId") UUID participantId,
            @PathParam("consentId") UUID consentId,
            @Valid @NotNull Disposition request) {
        Envelope envelope =
                desk.envelope("POST final-disposition", participantId, List.of(consentId, request), numbers.version());
        return desk.settle(
                new RecordFinalDisposition(participantId, consentId, request.disposedAt(), desk.caller(), desk.now()),
                envelope);
    }

    @POST
    @Path("consents/{consentId}/signature-review")
    @RolesAllowed("privacy-officer")
    @Operation(
            operationId = "reviewConsentSignature",
            summary = "Record what the privacy officer found of a signature in doubt")
    public Response reviewSignature(
            @PathParam("participantId") UUID participantId,
            @PathParam("consentId") UUID consentId,
            @Valid @NotNull SignatureReview request) {
        Envelope envelope =
                desk.envelope("POST signature-review", participantId, List.of(consentId, request), numbers.version());
        return desk.settle(
                new ReviewSignature(participantId, consentId, new Text(request.finding()), desk.caller(), desk.now()),
                envelope);
    }

    @POST
    @Path("privacy-notices")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Noticed.class)))
    @Operation(operationId = "recordPrivacyNotice", summary = "Record that a participant was told of their rights")
    public Response notice(@PathParam("participantId") UUID participantId, @Valid @NotNull Notice request) {
        Envelope envelope = desk.envelope("POST privacy-notices", participantId, request, numbers.version());
        UUID noticeId = CommandEdge.idFrom(envelope, "notice");
        RightsNotice notice =
                new RightsNotice(noticeId, request.version(), request.method(), desk.caller(), request.deliveredAt());
        return desk.file(
                new RecordRightsNotice(participantId, notice, desk.now()), envelope, "consents", new Noticed(noticeId));
    }

    /**
     * The consents of one participant.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("consents")
    @Operation(operationId = "listConsents", summary = "What a participant permitted and took back")
    public Consents consents(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        return new Consents(desk.look(participantId, Instants.optional("knownAt", knownAt)).stream()
                .map(Entry::of)
                .toList());
    }
}
