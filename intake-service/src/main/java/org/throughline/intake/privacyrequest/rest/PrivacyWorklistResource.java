package org.throughline.intake.privacyrequest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.privacyrequest.view.PrivacyRequestList;
import org.throughline.intake.privacyrequest.view.PrivacyRequestList.Place;
import org.throughline.intake.privacyrequest.view.PrivacyRequestList.Row;
import org.throughline.intake.privacyrequest.view.PrivacyRequestStatus;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** What waits for an answer of the privacy officer, what is due first on top. */
@Path("/intake/v1/privacy-requests")
@RolesAllowed("privacy-officer")
@RunOnVirtualThread
@Tag(name = "Privacy requests")
public class PrivacyWorklistResource {
    private final PrivacyRequestList list;
    private final ServiceRuntime runtime;
    private final Desk desk;
    private final Positions positions;

    PrivacyWorklistResource(PrivacyRequestList list, ServiceRuntime runtime, Desk desk, Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.desk = desk;
        this.positions = positions;
    }

    /** Demands, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Row> requests, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status how far they have come
     * @param cursor {@code next} of the page before
     * @param limit demands on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listPrivacyRequests", summary = "What participants demand, due first on top")
    public Page requests(
            @QueryParam("status") @DefaultValue("OPEN") PrivacyRequestStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        PageCut<Row> cut =
                PageCut.of(list.page(desk.organisation(), status, Cursor.place(cursor, Place::new), limit + 1), limit);
        desk.show(
                "privacy-requests", cut.shown().stream().map(Row::participantId).toList());
        String next = cut.next(last -> Cursor.of(last.dueAt(), last.requestId().toString()));
        return new Page(cut.shown(), next, runtime.freshness(list.runner()));
    }

    /**
     * One demand.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{requestId}")
    @Operation(operationId = "getPrivacyRequest", summary = "What one participant demands, and the answer")
    public PrivacyRequestAnswer request(
            @PathParam("requestId") UUID requestId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> at = Instants.optional("knownAt", knownAt);
        var file = list.one(requestId, desk.organisation(), at);
        desk.show(
                "privacy-request",
                file.map(known -> known.received().participantId()).stream().toList());
        return file.map(PrivacyRequestAnswer::of).orElseThrow(Problems::unknown);
    }
}
