package org.throughline.outcomes.invitation.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a link leads: a page that is the same for everybody, shows no record, and asks for the token. */
@Path(SelfReportPage.PATH)
@PermitAll
@RunOnVirtualThread
public class SelfReportPage {
    /** Not below the interface, since nothing that is kept is read here. */
    static final String PATH = "/outcomes/self-report";

    private final SelfReportPages pages;

    SelfReportPage(SelfReportPages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response start() {
        return SelfReportPages.answer(200, pages.start());
    }
}
