package org.throughline.scheduling.policy.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.scheduling.calendar.rest.Reading;
import org.throughline.scheduling.policy.PolicyNumbers;

/** Which numbers there are; they are about nobody. */
@Path("/scheduling/v1/policy-numbers")
@RolesAllowed({
    "administrator",
    "medical-director",
    "care-coordinator",
    "clinician",
    "group-facilitator",
    "intake",
    "utilisation-review",
    "privacy-officer",
    "auditor"
})
@RunOnVirtualThread
@Tag(name = "Programme policies")
public class PolicyNumbersResource {
    private final Reading reading;
    private final PolicyNumbers numbers;

    PolicyNumbersResource(Reading reading, PolicyNumbers numbers) {
        this.reading = reading;
        this.numbers = numbers;
    }

    /** Which numbers may be set. */
    @GET
    @Operation(
            operationId = "listPolicyNumbers",
            summary = "Which numbers a programme may set, their bounds and standards")
    public PolicyAnswer.Numbers numbers() {
        reading.nobody();
        return new PolicyAnswer.Numbers(
                numbers.all().stream().map(PolicyAnswer.PermittedNumber::of).toList());
    }
}
