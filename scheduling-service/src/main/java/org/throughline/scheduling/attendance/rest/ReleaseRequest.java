package org.throughline.scheduling.attendance.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.throughline.scheduling.calendar.domain.Reason;

/** A place to be given up. */
public record ReleaseRequest(
        @NotNull @NotBlank @Size(max = Reason.LENGTH_MAX) String reason) {
    @Override
    public String toString() {
        return "ReleaseRequest[redacted]";
    }
}
