package org.throughline.scheduling.attendance.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Reason;

/**
 * That someone booked did not come.
 *
 * @param reason of the absence, as it is known
 * @param lateEntry why it is entered so late; needed only then
 */
public record AbsenceRequest(
        @NotNull UUID episodeId,
        @NotNull Boolean excused,
        @NotNull @NotBlank @Size(max = Reason.LENGTH_MAX) String reason,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Reason.LENGTH_MAX) String> lateEntry) {
    @Override
    public String toString() {
        return "AbsenceRequest[redacted]";
    }
}
