package org.throughline.intake.rate.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a week of care costs by the rates agreed, beside a week of the inpatient care it is an alternative to. An estimate
 * for a talk; what is billed follows from what was given.
 *
 * @param level of the care
 * @param day whose rates are taken
 * @param care a week of it; nothing if no rate was agreed
 * @param inpatient a week of inpatient care; nothing if no rate was agreed
 */
public record Estimate(String level, LocalDate day, Optional<Week> care, Optional<Week> inpatient) {

    /**
     * The arithmetic of a week.
     *
     * @param rate that holds
     * @param units in a week
     * @param cents units times rate
     */
    public record Week(Rate rate, int units, long cents) {
        static Week of(Rate rate, int units) {
            return new Week(rate, units, Math.multiplyExact(rate.cents(), (long) units));
        }
    }

    /** Works it out. */
    public static Estimate of(Rates rates, CareWeek week, String level, LocalDate day) {
        return new Estimate(
                level,
                day,
                rates.on(level, day).map(rate -> Week.of(rate, week.units(rate.basis()))),
                rates.on(week.inpatientLevel(), day).map(rate -> Week.of(rate, week.inpatientDays())));
    }

    /** How much less a week costs than an inpatient one, in cents; below 0 if it costs more. */
    public Optional<Long> saving() {
        return care.flatMap(one -> inpatient.map(other -> other.cents() - one.cents()));
    }
}
