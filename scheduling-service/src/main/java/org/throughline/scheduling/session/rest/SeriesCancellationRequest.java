package org.throughline.scheduling.session.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.throughline.scheduling.session.domain.ScheduleReason;

/**
 * The rest of a series is not to be held.
 *
 * @param from sessions that begin then or later
 * @param until and before this; all the rest, if not given
 * @param reason by code, since what concerns several people holds nobody's words
 */
public record SeriesCancellationRequest(
        @NotNull Instant from,
        Optional<Instant> until,
        @NotNull ScheduleReason reason) {}
