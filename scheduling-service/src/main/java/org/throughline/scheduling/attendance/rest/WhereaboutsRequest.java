package org.throughline.scheduling.attendance.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.throughline.scheduling.attendance.domain.Whereabouts;
import org.throughline.scheduling.calendar.domain.Wording;

/**
 * Where someone who takes part by telehealth is that day.
 *
 * @param location so that help can be sent to it
 * @param emergencyContact who is called, and how they are reached
 */
public record WhereaboutsRequest(
        @NotNull @NotBlank @Size(max = Wording.LENGTH_MAX) String location,
        @NotNull @NotBlank @Size(max = Wording.LENGTH_MAX) String emergencyContact) {
    Whereabouts toWhereabouts() {
        return new Whereabouts(new Wording(location), new Wording(emergencyContact));
    }

    @Override
    public String toString() {
        return "WhereaboutsRequest[redacted]";
    }
}
