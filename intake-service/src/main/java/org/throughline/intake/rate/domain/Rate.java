package org.throughline.intake.rate.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.domain.Codes;

/**
 * What one unit of care at a level costs by a contract, from a day on until a later rate begins.
 *
 * @param rateId of this version
 * @param level of care
 * @param basis what one unit is
 * @param cents for one unit, in hundredths of a US dollar, at least 0
 * @param from first day
 */
public record Rate(UUID rateId, String level, Basis basis, long cents, LocalDate from) {
    public Rate {
        Codes.required(level);
        if (cents < 0) {
            throw new IllegalArgumentException("a rate is at least 0");
        }
    }
}
