package org.throughline.scheduling.clinician.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.scheduling.calendar.domain.Wording;

/**
 * Somebody who treats.
 *
 * @param staff the opaque id by which tokens, plans and admissions name them
 * @param zone of where they work, such as {@code America/New_York}
 */
public record ClinicianRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._:@+-]{1,80}")
        String staff,

        @NotNull @Pattern(regexp = "(?s).*\\S.*") @Size(max = Wording.LENGTH_MAX)
        String name,

        @NotNull @Schema(type = SchemaType.STRING, examples = "America/New_York")
        ZoneId zone) {
    @Override
    public String toString() {
        return "ClinicianRequest[redacted]";
    }
}
