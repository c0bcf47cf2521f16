package org.throughline.scheduling.session.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Placement;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.session.domain.ScheduleReason;

/**
 * The rest of a series is to be held otherwise, by the clock of its zone.
 *
 * @param from sessions that begin then or later
 * @param until and before this; all the rest, if not given
 * @param time at which each begins on its day
 * @param daysLater how many days after its day; earlier, if negative
 * @param minutes of each
 * @param facilitator who holds them then, by id
 * @param coFacilitators who holds them with them
 * @param roomId none when they are held by telehealth
 * @param reason by code, since what concerns several people holds nobody's words
 * @param overrideReason why they are held although a facilitator's credential does not hold, or the facility is
 *     closed; a medical director's word
 */
public record SeriesMoveRequest(
        @NotNull Instant from,
        Optional<Instant> until,
        @NotNull LocalTime time,
        @Min(-7) @Max(7) int daysLater,
        @Min(1) @Max(Slot.MINUTES_MAX) int minutes,
        @NotNull @Pattern(regexp = Placing.STAFF) String facilitator,

        @Size(max = Placement.FACILITATORS_MAX - 1)
        List<@NotNull @Pattern(regexp = Placing.STAFF) String> coFacilitators,

        Optional<UUID> roomId,
        @NotNull ScheduleReason reason,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> overrideReason) {
    public SeriesMoveRequest {
        coFacilitators = coFacilitators == null ? List.of() : List.copyOf(coFacilitators);
    }

    Placement placement(Placement from) {
        Instant start = LocalDate.ofInstant(from.slot().start(), from.zone())
                .plusDays(daysLater)
                .atTime(time)
                .atZone(from.zone())
                .toInstant();
        return Placing.placement(
                new Slot(start, minutes), from.zone(), roomId, Placing.facilitators(facilitator, coFacilitators));
    }

    @Override
    public String toString() {
        return "SeriesMoveRequest[redacted]";
    }
}
