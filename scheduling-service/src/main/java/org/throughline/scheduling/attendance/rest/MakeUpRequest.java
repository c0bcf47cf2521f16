package org.throughline.scheduling.attendance.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;

/**
 * A place that makes up for a missed session.
 *
 * @param seen refuses the place if the session is at another time by now; the time it has, if not given
 */
public record MakeUpRequest(
        @NotNull UUID episodeId, @NotNull UUID missedSessionId, Optional<@Valid SlotRequest> seen) {}
