package org.throughline.scheduling.facility.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Closure.Cause;
import org.throughline.scheduling.calendar.rest.Fields;

/**
 * Days on which a site treats nobody.
 *
 * @param from first day at the site
 * @param until last day; at most a year after the first
 */
public record ClosureRequest(
        @NotNull Cause cause,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {
    Closure closure(UUID closureId) {
        return Fields.together(() -> new Closure(closureId, cause, from, until), "from", "until");
    }
}
