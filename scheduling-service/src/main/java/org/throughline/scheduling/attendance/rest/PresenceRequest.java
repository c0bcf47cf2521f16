package org.throughline.scheduling.attendance.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.attendance.domain.Presence;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.rest.Fields;

/**
 * How someone took part.
 *
 * @param creditedMinutes what counts of it
 * @param facilitator who held the session, by id
 * @param whereabouts of that day; asked for of telehealth
 */
public record PresenceRequest(
        @NotNull Instant arrivedAt,
        @NotNull Instant leftAt,
        @Min(0) @Max(Slot.MINUTES_MAX) int creditedMinutes,
        @NotNull DeliveryMode mode,

        @NotNull @Pattern(regexp = PresenceRequest.STAFF) String facilitator,
        Optional<@Valid WhereaboutsRequest> whereabouts) {
    /** Shape of a staff member's id. */
    static final String STAFF = "[A-Za-z0-9._:@+-]{1,80}";

    WasPresent found() {
        Presence presence = Fields.together(
                () -> new Presence(arrivedAt, leftAt, creditedMinutes, mode, facilitator), "arrivedAt", "leftAt");
        return new WasPresent(
                presence, whereabouts.map(WhereaboutsRequest::toWhereabouts).orElse(null));
    }

    @Override
    public String toString() {
        return "PresenceRequest[redacted]";
    }
}
