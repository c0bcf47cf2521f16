package org.throughline.intake.referral.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.referral.domain.DroppedIdentifiers;
import org.throughline.intake.referral.domain.PersonIdentifier;
import org.throughline.intake.referral.domain.ReceivedIdentifier;
import org.throughline.intake.referral.domain.ReceivedPerson;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.fhir.ReadBundle;
import org.throughline.intake.referral.fhir.ReferralBundles;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** Referrals come in, in our own JSON or as a FHIR R4 transaction Bundle, and may be asked after. */
@Path("/intake/v1/referrals")
@RolesAllowed({"ehr-system", "intake", "care-coordinator"})
@RunOnVirtualThread
@Tag(name = "Referrals")
public class ReferralResource {
    private static final String SUMMARY =
            "Ask the programme to consider a person, in our JSON or as a FHIR R4 transaction Bundle";

    private final ReferralDesk desk;
    private final Repeats repeats;
    private final Acting acting;
    private final BlindIndex tokens;
    private final Validator validator;
    private final Clock clock;
    private final ReferralBundles bundles = new ReferralBundles();

    ReferralResource(
            ReferralDesk desk, Repeats repeats, Acting acting, BlindIndex tokens, Validator validator, Clock clock) {
        this.desk = desk;
        this.repeats = repeats;
        this.acting = acting;
        this.tokens = tokens;
        this.validator = validator;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralAnswer.class)))
    @Operation(operationId = "receiveReferral", summary = SUMMARY)
    public Response receive(@Valid @NotNull ReferralRequest request) {
        return receive(request, "");
    }

    @POST
    @Consumes("application/fhir+json")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralAnswer.class)))
    @Operation(operationId = "receiveReferral", summary = SUMMARY)
    public Response receive(@NotNull String bundle) {
        return switch (bundles.read(bundle)) {
            case ReadBundle.Refused refused -> throw ReferralProblems.of(refused.reason());
            case ReadBundle.Referral referral -> receive(withinBounds(referral.request()), referral.senderKey());
        };
    }

    private ReferralRequest withinBounds(ReferralRequest request) {
        List<String> fields = validator.validate(request).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .distinct()
                .sorted()
                .toList();
        if (!fields.isEmpty()) {
            throw Problems.invalid(
                    "request-invalid", "These fields are missing or out of bounds", fields.toArray(String[]::new));
        }
        return request;
    }

    private Response receive(ReferralRequest request, String senderKey) {
        Envelope envelope = repeats.envelope(request, senderKey);
        List<ReceivedIdentifier> identifiers = ReferralTranslation.identifiers(request.person());
        ReceivedPerson person = new ReceivedPerson(
                ReferralTranslation.details(request.person()),
                identifiers,
                tokens(identifiers),
                request.person().deceased());
        ReceiveReferral command = new ReceiveReferral(
                CommandEdge.idFrom(envelope, "referral"),
                CommandEdge.idFrom(envelope, "participant"),
                ReferralTranslation.content(request),
                person,
                clock.instant());
        return desk.receive(command, envelope);
    }

    /** A number without its system may be anybody's. */
    private List<String> tokens(List<ReceivedIdentifier> received) {
        return DroppedIdentifiers.removedFrom(received).stream()
                .filter(identifier -> !identifier.system().isBlank())
                .map(this::token)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> token(PersonIdentifier identifier) {
        String normalised =
                identifier.system().strip() + "|" + identifier.value().strip();
        return tokens.token(acting.organisation(), "identifier", normalised);
    }

    /**
     * One referral. Its sender learns that it was received, and from no time anything else.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{referralId}")
    @RolesAllowed({"ehr-system", "intake", "care-coordinator", "clinician", "medical-director"})
    @Operation(operationId = "readReferral", summary = "A referral; its sender sees that it was received")
    public ReferralAnswer referral(
            @PathParam("referralId") UUID referralId, @QueryParam("knownAt") @Nullable String knownAt) {
        return desk.look(referralId, Instants.optional("knownAt", knownAt));
    }
}
