package org.throughline.scheduling.warrant.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.warrant.domain.WarrantChange;

/**
 * A renewal.
 *
 * @param since first day of the new term
 * @param until last day of it
 */
public record RenewalRequest(
        @NotNull LocalDate since, @NotNull LocalDate until) {
    /** The renewal of a warrant. */
    public WarrantChange of(UUID warrantId) {
        return Fields.together(() -> new WarrantChange.Renew(warrantId, since, until), "since", "until");
    }
}
