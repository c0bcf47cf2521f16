package org.throughline.intake.recipient.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.recipient.RecipientDeciding;
import org.throughline.intake.recipient.domain.RecipientCommand;
import org.throughline.intake.recipient.domain.RecipientCommand.DescribeRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.EndRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.RecordDestruction;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.intake.recipient.domain.RecipientRefusal;
import org.throughline.intake.recipient.view.RecipientList;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** The register of those who may receive information. No number is a rule here, so no policy stands behind it. */
@Path("/intake/v1/recipients")
@RolesAllowed({"privacy-officer", "administrator"})
@RunOnVirtualThread
@Tag(name = "Recipients")
public class RecipientResource {
    private static final String RULES = "recipients-1";

    private final Decider<RecipientCommand, RecipientRefusal> decider;
    private final RecipientList recipients;
    private final ServiceRuntime runtime;
    private final Desk desk;
    private final Positions positions;

    RecipientResource(
            ServiceRuntime runtime,
            RecipientDeciding deciding,
            RecipientList recipients,
            Desk desk,
            Positions positions) {
        this.decider = runtime.decider(deciding);
        this.recipients = recipients;
        this.runtime = runtime;
        this.desk = desk;
        this.positions = positions;
    }

    /** Id of a recipient that was registered. */
    public record Registered(UUID recipientId) {}

    /**
     * One recipient.
     *
     * @param active whether it may receive anything
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID recipientId,
            String legalName,
            @Nullable String npi,
            RecipientKind kind,
            List<String> clientIds,
            List<String> classes,
            List<UUID> members,
            boolean active,
            RecipientRequest.@Nullable AuditAgreement agreement) {
        static Entry of(RecipientDescribed described) {
            return new Entry(
                    described.recipientId(),
                    described.legalName(),
                    described.npi().isEmpty() ? null : described.npi(),
                    described.kind(),
                    described.clientIds(),
                    described.classes(),
                    described.members(),
                    described.active(),
                    described.agreement().stream()
                            .map(RecipientRequest.AuditAgreement::of)
                            .findFirst()
                            .orElse(null));
        }
    }

    /** Recipients, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> recipients, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Registered.class)))
    @Operation(operationId = "registerRecipient", summary = "Register who may receive information")
    public Response register(@Valid @NotNull RecipientRequest request) {
        Envelope envelope = desk.envelope("POST recipients", List.of(request), RULES);
        UUID recipientId = CommandEdge.idFrom(envelope, "recipient");
        return desk.answers()
                .created(
                        decider.handle(describe(recipientId, request, List.of()), envelope),
                        URI.create("/intake/v1/recipients/" + recipientId),
                        new Registered(recipientId),
                        RecipientProblems::of);
    }

    @PUT
    @Path("{recipientId}")
    @Operation(operationId = "describeRecipient", summary = "Say anew who a recipient is")
    public Response describe(@PathParam("recipientId") UUID recipientId, @Valid @NotNull RecipientRequest request) {
        Envelope envelope = desk.envelope("PUT recipient", List.of(recipientId, request), RULES);
        return desk.answers()
                .done(
                        decider.handle(
                                describe(
                                        recipientId, request, known(recipientId).clientIds()),
                                envelope),
                        RecipientProblems::of);
    }

    @POST
    @Path("{recipientId}/ending")
    @Operation(operationId = "endRecipient", summary = "Let a recipient receive nothing from now on")
    public Response end(@PathParam("recipientId") UUID recipientId) {
        Envelope envelope = desk.envelope("POST recipient ending", List.of(recipientId), RULES);
        List<String> clientIds = known(recipientId).clientIds();
        return desk.answers()
                .done(
                        decider.handle(new EndRecipient(recipientId, clientIds, desk.caller(), desk.now()), envelope),
                        RecipientProblems::of);
    }

    @POST
    @Path("{recipientId}/destructions")
    @RolesAllowed("privacy-officer")
    @Operation(operationId = "recordDestruction", summary = "Record that an auditor destroyed what they took")
    public Response destroyed(@PathParam("recipientId") UUID recipientId, @Valid @NotNull DestructionRequest request) {
        Envelope envelope = desk.envelope("POST recipient destruction", List.of(recipientId, request), RULES);
        return desk.answers()
                .done(
                        decider.handle(
                                new RecordDestruction(recipientId, request.inWords(), desk.caller(), desk.now()),
                                envelope),
                        RecipientProblems::of);
    }

    /**
     * One recipient.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{recipientId}")
    @RolesAllowed({"privacy-officer", "administrator", "intake", "care-coordinator", "clinician", "auditor"})
    @Operation(operationId = "getRecipient", summary = "Who a recipient is")
    public Entry recipient(
            @PathParam("recipientId") UUID recipientId, @QueryParam("knownAt") @Nullable String knownAt) {
        desk.show("recipient", List.of());
        return recipients
                .one(recipientId, desk.organisation(), Instants.optional("knownAt", knownAt))
                .map(Entry::of)
                .orElseThrow(Problems::unknown);
    }

    /**
     * A page of them.
     *
     * @param active those that may receive something, or those that no longer may
     * @param cursor {@code next} of the page before
     * @param limit recipients on a page, 1 to 200
     */
    @GET
    @RolesAllowed({"privacy-officer", "administrator", "intake", "care-coordinator", "clinician", "auditor"})
    @Operation(operationId = "listRecipients", summary = "Those who may receive information")
    public Page recipients(
            @QueryParam("active") @DefaultValue("true") boolean active,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(recipients.runner());
        desk.show("recipients", List.of());
        PageCut<RecipientDescribed> cut =
                PageCut.of(recipients.page(desk.organisation(), active, place(cursor), limit + 1), limit);
        String next = cut.next(last -> Cursor.of(last.recipientId().toString()));
        return new Page(cut.shown().stream().map(Entry::of).toList(), next, runtime.freshness(recipients.runner()));
    }

    private static Optional<UUID> place(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(Cursor.parts(cursor, 1).getFirst()));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private RecipientDescribed known(UUID recipientId) {
        return recipients
                .one(recipientId, desk.organisation(), Optional.empty())
                .orElseThrow(Problems::unknown);
    }

    private DescribeRecipient describe(UUID recipientId, RecipientRequest request, List<String> formerClientIds) {
        return new DescribeRecipient(recipientId, request.inWords(), formerClientIds, desk.caller(), desk.now());
    }
}
