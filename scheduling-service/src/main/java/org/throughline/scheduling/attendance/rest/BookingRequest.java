package org.throughline.scheduling.attendance.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;

/**
 * A place to be given.
 *
 * @param seen refuses the place if the session is at another time by now; the time it has, if not given
 */
public record BookingRequest(
        @NotNull UUID participantId, @NotNull UUID episodeId, Optional<@Valid SlotRequest> seen) {}
