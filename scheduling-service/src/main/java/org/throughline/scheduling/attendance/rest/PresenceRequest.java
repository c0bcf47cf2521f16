package org.throughline.scheduling.attendance.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.throughline.scheduling.attendance.domain.Presence;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.rest.Fields;

/**
 * How someone took part.
 *
 * @param creditedMinutes what counts of it
 * @param facilitator who held the session, by id
 */
public record PresenceRequest(
        @NotNull Instant arrivedAt,
        @NotNull Instant leftAt,
        @Min(0) @Max(Slot.MINUTES_MAX) int creditedMinutes,
        @NotNull DeliveryMode mode,

        @NotNull @Pattern(regexp = PresenceRequest.STAFF) String facilitator) {
    /** Shape of a staff member's id. */
    static final String STAFF = "[A-Za-z0-9._:@+-]{1,80}";

    Presence toPresence() {
        return Fields.together(
                () -> new Presence(arrivedAt, leftAt, creditedMinutes, mode, facilitator), "arrivedAt", "leftAt");
    }
}
