package org.throughline.scheduling.attendance.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.attendance.domain.Finding.WasPresent;
import org.throughline.scheduling.calendar.domain.DeliveryMode;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.calendar.domain.Slot;

/**
 * That someone took part.
 *
 * @param facilitator who held the session, by id
 * @param whereabouts of that day; asked for of telehealth
 * @param walkIn why someone who was not booked took part; needed only then
 * @param lateEntry why it is entered so late; needed only then
 */
public record AttendanceRequest(
        @NotNull UUID episodeId,
        @NotNull Instant arrivedAt,
        @NotNull Instant leftAt,
        @Min(0) @Max(Slot.MINUTES_MAX) int creditedMinutes,
        @NotNull DeliveryMode mode,

        @NotNull @Pattern(regexp = PresenceRequest.STAFF) String facilitator,

        Optional<@Valid WhereaboutsRequest> whereabouts,

        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> walkIn,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> lateEntry) {

    WasPresent found() {
        return new PresenceRequest(arrivedAt, leftAt, creditedMinutes, mode, facilitator, whereabouts).found();
    }

    @Override
    public String toString() {
        return "AttendanceRequest[redacted]";
    }
}
