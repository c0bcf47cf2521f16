package org.throughline.scheduling.warrant.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * From when on something holds.
 *
 * @param since first day
 */
public record SinceRequest(@NotNull LocalDate since) {}
