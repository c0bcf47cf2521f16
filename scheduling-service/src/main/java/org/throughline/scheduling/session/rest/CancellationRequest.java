package org.throughline.scheduling.session.rest;

import jakarta.validation.constraints.NotNull;
import org.throughline.scheduling.session.domain.ScheduleReason;

/**
 * A session not to be held.
 *
 * @param reason by code, since what concerns several people holds nobody's words
 */
public record CancellationRequest(@NotNull ScheduleReason reason) {}
