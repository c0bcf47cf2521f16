package org.throughline.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.Asks;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;

/** Evidence of one event. */
@Path("/{area}/v1/audit/proofs")
@RolesAllowed({"auditor", "external-auditor"})
@RunOnVirtualThread
@Tag(name = "Audit")
public class ProofResource {
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Clock clock;

    ProofResource(ServiceRuntime runtime, CurrentCaller caller, Looking looking, Clock clock) {
        this.runtime = runtime;
        this.caller = caller;
        this.looking = looking;
        this.clock = clock;
    }

    /**
     * What is to be proven.
     *
     * @param event its id, as entries of a history name it
     */
    public record ProofRequest(
            @NotNull @Pattern(regexp = HistoryResource.NAME) String event) {}

    /**
     * Its content is opened, salt and all, where nothing of it has to be masked. Other events of its commit are there by their
     * fingerprints only.
     */
    @POST
    @Asks
    @Operation(operationId = "proveEvent", summary = "That one event was recorded and has stayed as it was")
    public Proof proof(@PathParam("area") String area, @NotNull @Valid ProofRequest request) {
        Evidence.Source source = Evidence.Source.of(runtime, clock);
        var asked = new Asked.One(caller.get().organisation(), request.event());
        if (!area.equals(runtime.definition().area())
                || asked.commits(source.history(), 0, 1).isEmpty()) {
            looking.at(new Shown("proof-unknown", List.of()));
            throw Problems.unknown();
        }
        return Proof.of(source, asked, this::note);
    }

    private void note(Evidence.Page page) {
        looking.at(new Shown("proof", page.people()));
    }
}
