package org.throughline.intake.consent.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.domain.ConsentCommand.RecordDeclined;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.DeclinedConsent;
import org.throughline.intake.consent.domain.DeclinedConsent.Asked;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;

/** Consents that a participant was asked for and did not give, so that nobody has to guess whether they were asked. */
@Path("/intake/v1/participants/{participantId}/declined-consents")
@RolesAllowed({"intake", "care-coordinator", "privacy-officer"})
@RunOnVirtualThread
@Tag(name = "Consents")
public class DecliningResource {
    private final ConsentDesk desk;
    private final IntakeNumbers numbers;

    DecliningResource(ConsentDesk desk, IntakeNumbers numbers) {
        this.desk = desk;
        this.numbers = numbers;
    }

    /**
     * A consent that somebody did not give.
     *
     * @param formVersion the form they were shown
     * @param declinedBy who was asked, by opaque id
     * @param authority by what right they would have signed
     * @param declinedAt when they said no
     */
    public record Declining(
            @NotNull ConsentKind kind,
            @NotNull @Pattern(regexp = ConsentRequest.ID) String formVersion,
            @NotNull @Pattern(regexp = ConsentRequest.ID) String declinedBy,
            @NotNull Authority authority,
            @NotNull Instant declinedAt) {
        DeclinedConsent inWords(UUID declineId, String recordedBy) {
            return new DeclinedConsent(
                    declineId, kind, formVersion, new Asked(declinedBy, authority), declinedAt, recordedBy);
        }
    }

    /** Id of an answer that was recorded. */
    public record Recorded(UUID declineId) {}

    /** What a participant declined, in the order it was recorded. */
    public record Declined(List<Entry> declined) {}

    /** One consent that was not given. */
    public record Entry(
            UUID declineId,
            ConsentKind kind,
            String formVersion,
            String declinedBy,
            Authority authority,
            Instant declinedAt) {
        static Entry of(DeclinedConsent declined) {
            return new Entry(
                    declined.declineId(),
                    declined.kind(),
                    declined.formVersion(),
                    declined.asked().person(),
                    declined.asked().authority(),
                    declined.declinedAt());
        }
    }

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Recorded.class)))
    @Operation(operationId = "recordDeclinedConsent", summary = "Record that a consent was asked for and not given")
    public Response decline(@PathParam("participantId") UUID participantId, @Valid @NotNull Declining request) {
        Envelope envelope = desk.envelope("POST declined-consents", participantId, request, numbers.version());
        UUID declineId = CommandEdge.idFrom(envelope, "declined-consent");
        return desk.file(
                new RecordDeclined(participantId, request.inWords(declineId, desk.caller()), desk.now()),
                envelope,
                "declined-consents",
                new Recorded(declineId));
    }

    /**
     * The consents one participant did not give.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "listDeclinedConsents", summary = "What a participant was asked for and did not permit")
    public Declined declined(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        return new Declined(desk.lookAtDeclined(participantId, Instants.optional("knownAt", knownAt)).stream()
                .map(Entry::of)
                .toList());
    }
}
