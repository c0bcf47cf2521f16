package org.throughline.intake.condition.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.condition.domain.Condition;
import org.throughline.intake.condition.domain.Conditions;
import org.throughline.intake.condition.domain.Conditions.Family;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;

/** The conditions programmes of this kind treat, with their codes. */
@Path("/intake/v1/conditions")
@RolesAllowed({
    "intake",
    "care-coordinator",
    "clinician",
    "medical-director",
    "utilisation-review",
    "privacy-officer",
    "ehr-system"
})
@RunOnVirtualThread
@Tag(name = "Conditions")
public class ConditionsResource {
    private static final Conditions CONDITIONS = ShippedConditions.conditions();

    private final Looking looking;

    ConditionsResource(Looking looking) {
        this.looking = looking;
    }

    /** The list, and which version of it this is. */
    public record Listed(String version, List<Entry> conditions) {}

    /**
     * One condition.
     *
     * @param fiscalYear of the release of ICD-10-CM since which all of its codes stand
     */
    public record Entry(Family family, String name, List<String> icd10cm, int fiscalYear, List<String> snomed) {
        static Entry of(Family family, Condition condition) {
            return new Entry(family, condition.name(), condition.icd10cm(), condition.fiscalYear(), condition.snomed());
        }
    }

    /**
     * The conditions.
     *
     * @param family only those of one family
     */
    @GET
    @Operation(operationId = "listConditions", summary = "The conditions that are treated, with their codes")
    public Listed conditions(@QueryParam("family") @Nullable Family family) {
        looking.at(new Shown("conditions", List.of()));
        return new Listed(
                CONDITIONS.version(),
                CONDITIONS.families().stream()
                        .filter(one -> family == null || one.family() == family)
                        .flatMap(one -> one.conditions().stream().map(condition -> Entry.of(one.family(), condition)))
                        .toList());
    }
}
