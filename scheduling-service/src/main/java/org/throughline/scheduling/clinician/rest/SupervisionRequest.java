package org.throughline.scheduling.clinician.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who answers for what the clinician does.
 *
 * @param supervisorId a clinician, by id
 * @param since first day
 */
public record SupervisionRequest(
        @NotNull UUID supervisorId, @NotNull LocalDate since) {}
