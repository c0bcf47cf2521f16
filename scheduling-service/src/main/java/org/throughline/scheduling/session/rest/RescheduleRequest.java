package org.throughline.scheduling.session.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.session.domain.ScheduleReason;

/**
 * A session to be moved. Its zone stays.
 *
 * @param facilitator who holds it then, by id
 * @param coFacilitators who holds it with them
 * @param roomId none when it is held by telehealth
 * @param reason by code, since what concerns several people holds nobody's words
 * @param overrideReason why it is held although a facilitator's credential does not hold, or the facility is
 *     closed; a medical director's word
 */
public record RescheduleRequest(
        @NotNull Instant start,
        @Min(1) @Max(Slot.MINUTES_MAX) int minutes,

        @NotNull @Pattern(regexp = Placing.STAFF) String facilitator,

        @Size(max = Placement.FACILITATORS_MAX - 1)
        List<@NotNull @Pattern(regexp = Placing.STAFF) String> coFacilitators,

        Optional<UUID> roomId,
        @NotNull ScheduleReason reason,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> overrideReason) {
    public RescheduleRequest {
        coFacilitators = coFacilitators == null ? List.of() : List.copyOf(coFacilitators);
    }

    Placement placement(Placement from) {
        return Placing.placement(
                new Slot(start, minutes), from.zone(), roomId, Placing.facilitators(facilitator, coFacilitators));
    }

    @Override
    public String toString() {
        return "RescheduleRequest[redacted]";
    }
}
