package org.throughline.intake.consent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.consent.view.SignaturesInDoubt;
import org.throughline.intake.consent.view.SignaturesInDoubt.Place;
import org.throughline.intake.consent.view.SignaturesInDoubt.Row;
import org.throughline.intake.edge.Desk;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;

/** What participants signed alone who, by a corrected birth date, were too young to. */
@Path("/intake/v1/signatures-in-doubt")
@RolesAllowed("privacy-officer")
@RunOnVirtualThread
@Tag(name = "Consents")
public class SignaturesInDoubtResource {
    private final SignaturesInDoubt signatures;
    private final ServiceRuntime runtime;
    private final Desk desk;
    private final Positions positions;

    SignaturesInDoubtResource(SignaturesInDoubt signatures, ServiceRuntime runtime, Desk desk, Positions positions) {
        this.signatures = signatures;
        this.runtime = runtime;
        this.desk = desk;
        this.positions = positions;
    }

    /** Signatures, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Row> signatures, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit signatures on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listSignaturesInDoubt", summary = "Signatures the privacy officer has to look at")
    public Page signatures(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(signatures.runner());
        PageCut<Row> cut =
                PageCut.of(signatures.page(desk.organisation(), Cursor.place(cursor, Place::new), limit + 1), limit);
        desk.show(
                "signatures-in-doubt",
                cut.shown().stream().map(Row::participantId).toList());
        String next =
                cut.next(last -> Cursor.of(last.questionedAt(), last.consentId().toString()));
        return new Page(cut.shown(), next, runtime.freshness(signatures.runner()));
    }
}
