package org.throughline.intake.eligibility.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.intake.eligibility.domain.Editions;
import org.throughline.intake.eligibility.domain.EligibilityPolicy;
import org.throughline.intake.eligibility.domain.EligibilityPolicy.Criterion;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;

/** What instruments rate and which criteria are asked, for whoever fills in a form. */
@Path("/intake/v1/level-of-care-forms")
@RolesAllowed({"intake", "clinician", "medical-director", "care-coordinator"})
@RunOnVirtualThread
@Tag(name = "Eligibility")
public class FormsResource {
    private final EligibilityDesk desk;
    private final Looking looking;

    FormsResource(EligibilityDesk desk, Looking looking) {
        this.desk = desk;
        this.looking = looking;
    }

    /** The tables, and the policy they belong to. */
    public record Forms(String policyVersion, Editions editions, List<Criterion> criteria) {}

    @GET
    @Operation(operationId = "readLevelOfCareForms", summary = "What instruments rate, and who benefits")
    public Forms forms() {
        EligibilityPolicy policy = desk.policy();
        looking.at(new Shown("level-of-care-forms", List.of()));
        return new Forms(policy.version(), policy.editions(), policy.criteria());
    }
}
