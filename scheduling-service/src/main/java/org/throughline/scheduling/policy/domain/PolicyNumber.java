package org.throughline.scheduling.policy.domain;

/**
 * A number a programme may set for itself.
 *
 * @param name of the service that goes by it and of the rule, such as {@code intake.assessment-valid-days}
 * @param least it may be, inclusive
 * @param most it may be, inclusive
 * @param standard what holds where a programme has set nothing else
 * @param source where the standard comes from
 */
public record PolicyNumber(String name, Unit unit, long least, long most, long standard, String source) {

    /** What is counted. */
    public enum Unit {
        YEARS,
        WEEKS,
        DAYS,
        HOURS,
        MINUTES,
        UNITS,
        COUNT
    }

    public PolicyNumber {
        if (standard < least || standard > most) {
            throw new IllegalArgumentException(name + ": the standard is out of its own bounds");
        }
    }

    /** Whether a programme may set it to this. */
    public boolean allows(long value) {
        return least <= value && value <= most;
    }
}
