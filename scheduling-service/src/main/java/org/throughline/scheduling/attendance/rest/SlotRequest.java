package org.throughline.scheduling.attendance.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.throughline.scheduling.calendar.domain.Slot;

/** When the caller, or whom they told, believes a session to be. */
public record SlotRequest(
        @NotNull Instant start,
        @Min(1) @Max(Slot.MINUTES_MAX) int minutes) {
    Slot toSlot() {
        return new Slot(start, minutes);
    }
}
