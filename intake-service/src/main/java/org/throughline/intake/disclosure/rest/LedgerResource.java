package org.throughline.intake.disclosure.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.WithheldReason;
import org.throughline.intake.disclosure.view.LedgerQuery.Narrowing;
import org.throughline.intake.disclosure.view.Outcome;
import org.throughline.intake.disclosure.view.ReviewProgress;

/** What left the programme, to whom and on what basis, and what was withheld and why. */
@Path("/intake/v1/disclosures")
@RolesAllowed({"privacy-officer", "auditor"})
@RunOnVirtualThread
@Tag(name = "Disclosures")
public class LedgerResource {
    private final LedgerDesk desk;

    LedgerResource(LedgerDesk desk) {
        this.desk = desk;
    }

    /**
     * A page of the ledger.
     *
     * @param recipientId only of this recipient
     * @param outcome only what left, or only what was withheld
     * @param reason only what was withheld for this reason
     * @param flagged only what was told by a person although something spoke against it
     * @param emergency only what staff of other programmes read in an emergency, or only the rest
     * @param review of what has to be looked at, only what the privacy officer has still to look at, or what they have
     * @param from first time, inclusive
     * @param until last time, exclusive
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listDisclosures", summary = "What left the programme or was withheld, newest first")
    public LedgerPage disclosures(
            @QueryParam("recipientId") @Nullable UUID recipientId,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("reason") @Nullable WithheldReason reason,
            @QueryParam("flagged") @Nullable Boolean flagged,
            @QueryParam("emergency") @Nullable Boolean emergency,
            @QueryParam("review") @Nullable ReviewProgress review,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Narrowing narrowing = new Narrowing(
                Optional.empty(),
                Optional.ofNullable(recipientId),
                Optional.ofNullable(outcome),
                Optional.ofNullable(reason),
                Optional.ofNullable(flagged),
                Optional.ofNullable(emergency),
                Optional.ofNullable(review));
        return desk.page(narrowing, LedgerDesk.period(from, until), cursor, limit);
    }
}
