package org.throughline.intake.retention.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.retention.view.RetentionList;
import org.throughline.intake.retention.view.RetentionList.Place;
import org.throughline.platform.web.Cursor;

/** Which records are kept until further notice; the oldest on top. */
@Path("/intake/v1/retention-holds")
@RolesAllowed({"privacy-officer", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Retention")
public class RetentionHoldsResource {
    private final RetentionList list;
    private final RetentionPages pages;
    private final Desk desk;

    RetentionHoldsResource(RetentionList list, RetentionPages pages, Desk desk) {
        this.list = list;
        this.pages = pages;
        this.desk = desk;
    }

    /**
     * A page of holds.
     *
     * @param inForce whether they still keep a record
     * @param cursor {@code next} of the page before
     * @param limit holds on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listRetentionHolds", summary = "Which records are kept until further notice")
    public RetentionPages.Page holds(
            @QueryParam("inForce") @DefaultValue("true") boolean inForce,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        pages.await();
        var after = Cursor.place(cursor, Place::new);
        return pages.shown("retention-holds", list.holds(desk.organisation(), inForce, after, limit + 1), limit);
    }
}
