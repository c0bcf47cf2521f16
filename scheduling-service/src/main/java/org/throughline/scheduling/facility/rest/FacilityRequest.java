package org.throughline.scheduling.facility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.facility.domain.FacilityCommand.Site;

/**
 * A site.
 *
 * @param state whose law holds there, such as {@code US-NY}
 * @param zone such as {@code America/New_York}
 */
public record FacilityRequest(
        @NotNull @Pattern(regexp = "(?s).*\\S.*") @Size(max = Wording.LENGTH_MAX)
        String name,

        @NotNull @Pattern(regexp = "(?s).*\\S.*") @Size(max = Wording.LENGTH_MAX)
        String address,

        @NotNull @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}") String state,

        @NotNull @Schema(type = SchemaType.STRING, examples = "America/New_York")
        ZoneId zone) {
    Site site() {
        return new Site(new Wording(name), new Wording(address), state, zone);
    }

    @Override
    public String toString() {
        return "FacilityRequest[redacted]";
    }
}
