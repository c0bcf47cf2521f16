package org.throughline.scheduling.session.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.session.domain.ScheduleReason;
import org.throughline.scheduling.session.domain.SessionCommand.Replacement;

/**
 * Somebody else is to hold a session.
 *
 * @param replaced who holds it no longer, by id
 * @param replacement who holds it instead, by id
 * @param reason by code, since what concerns several people holds nobody's words
 * @param overrideReason why it is held although a facilitator's credential does not hold; a medical director's word
 */
public record ReplacementRequest(
        @NotNull @Pattern(regexp = Placing.STAFF) String replaced,
        @NotNull @Pattern(regexp = Placing.STAFF) String replacement,
        @NotNull ScheduleReason reason,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> overrideReason) {
    Replacement who() {
        return Fields.together(() -> new Replacement(replaced, replacement), "replaced", "replacement");
    }

    @Override
    public String toString() {
        return "ReplacementRequest[redacted]";
    }
}
