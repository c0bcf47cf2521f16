package org.throughline.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.throughline.platform.access.Asks;

/** Shows something and forgets to note it. */
@Path("/intake/v1/forgetful")
@RolesAllowed("auditor")
@RunOnVirtualThread
public class ForgetfulResource {
    static final String SHOWN = "what nobody noted";

    @GET
    @Operation(hidden = true)
    public String read() {
        return SHOWN;
    }

    @POST
    @Asks
    @Operation(hidden = true)
    public String ask() {
        return SHOWN;
    }
}
