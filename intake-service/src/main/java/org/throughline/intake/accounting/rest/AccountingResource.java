package org.throughline.intake.accounting.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Instants;

/** What a participant is told of the disclosures about them. */
@Path("/intake/v1/participants/{participantId}/accountings")
@RunOnVirtualThread
@Tag(name = "Disclosures")
public class AccountingResource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a zzz", Locale.US);

    private final AccountingDesk desk;
    private final Template page;

    AccountingResource(AccountingDesk desk, @Location("accounting.html") Template page) {
        this.desk = desk;
        this.page = page;
    }

    @POST
    @RolesAllowed("privacy-officer")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AccountingDesk.Issued.class)))
    @Operation(operationId = "issueAccounting", summary = "Fix what was disclosed in a period, for the participant")
    public Response issue(@PathParam("participantId") UUID participantId, @Valid @NotNull AccountingRequest request) {
        return desk.issue(participantId, request);
    }

    /**
     * One accounting, always as it was issued.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{accountingId}")
    @RolesAllowed({"privacy-officer", "auditor"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAccounting", summary = "What was disclosed about a participant, as data")
    public AccountingAnswer accounting(
            @PathParam("participantId") UUID participantId,
            @PathParam("accountingId") UUID accountingId,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return desk.one(participantId, accountingId, Instants.optional("knownAt", knownAt));
    }

    /**
     * The same to print and to hand over.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{accountingId}")
    @RolesAllowed({"privacy-officer", "auditor"})
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "printAccounting", summary = "What was disclosed about a participant, to print")
    public String printed(
            @PathParam("participantId") UUID participantId,
            @PathParam("accountingId") UUID accountingId,
            @QueryParam("knownAt") @Nullable String knownAt) {
        AccountingAnswer answer = desk.one(participantId, accountingId, Instants.optional("knownAt", knownAt));
        return page.data("accounting", answer)
                .data("explanation", PlainWords.rule(answer.rule()))
                .data("time", TIME)
                .render();
    }
}
