package org.throughline.intake.disclosure.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.disclosure.view.LedgerQuery.Narrowing;

/** What left about one participant, and what was withheld. */
@Path("/intake/v1/participants/{participantId}")
@RolesAllowed({"privacy-officer", "auditor"})
@RunOnVirtualThread
@Tag(name = "Disclosures")
public class ParticipantLedgerResource {
    private final LedgerDesk desk;

    ParticipantLedgerResource(LedgerDesk desk) {
        this.desk = desk;
    }

    /**
     * The part of the ledger that is about one participant.
     *
     * @param from first time, inclusive
     * @param until last time, exclusive
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200
     */
    @GET
    @Path("disclosures")
    @Operation(operationId = "listParticipantDisclosures", summary = "What left about a participant or was withheld")
    public LedgerPage ofParticipant(
            @PathParam("participantId") UUID participantId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Narrowing narrowing = new Narrowing(
                Optional.of(participantId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return desk.page(narrowing, LedgerDesk.period(from, until), cursor, limit);
    }
}
