package org.throughline.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;

/** A list that names somebody without having asked whether the caller may know of them. */
@Path(ForgetfulList.PATH)
@RolesAllowed({"care-coordinator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Forgetful")
public class ForgetfulList {
    static final String PATH = "/intake/v1/forgetful-list";

    private final Looking looking;

    ForgetfulList(Looking looking) {
        this.looking = looking;
    }

    /** Whom it was asked about. */
    public record People(List<UUID> people) {}

    /** Names them. */
    @GET
    @Operation(operationId = "listForgetfully", summary = "People, whoever asks")
    public People people(@QueryParam("person") UUID person) {
        looking.at(new Shown("people", List.of(person.toString())));
        return new People(List.of(person));
    }
}
