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
import org.throughline.intake.retention.domain.ErasureStatus;
import org.throughline.intake.retention.view.RetentionList;
import org.throughline.intake.retention.view.RetentionList.Place;
import org.throughline.platform.web.Cursor;

/** Which records are to be erased, and how far that has come; the oldest on top. */
@Path("/intake/v1/erasures")
@RolesAllowed({"privacy-officer", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Retention")
public class ErasuresResource {
    private final RetentionList list;
    private final RetentionPages pages;
    private final Desk desk;

    ErasuresResource(RetentionList list, RetentionPages pages, Desk desk) {
        this.list = list;
        this.pages = pages;
        this.desk = desk;
    }

    /**
     * A page of erasures.
     *
     * @param status how far they have come
     * @param cursor {@code next} of the page before
     * @param limit erasures on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listErasures", summary = "Which records are to be erased, and how far that has come")
    public RetentionPages.Page erasures(
            @QueryParam("status") @DefaultValue("REQUESTED") ErasureStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        pages.await();
        var after = Cursor.place(cursor, Place::new);
        return pages.shown("erasures", list.erasures(desk.organisation(), status, after, limit + 1), limit);
    }
}
