package org.throughline.intake.rate.domain;

import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * How much care a week holds, where nothing else is said.
 *
 * @param version of the policy
 * @param days on which somebody comes
 * @param sessions they come to
 * @param hours of care
 * @param inpatientLevel level of the care this is an alternative to
 * @param inpatientDays days of that in a week
 */
public record CareWeek(String version, int days, int sessions, int hours, String inpatientLevel, int inpatientDays) {
    /**
     * The numbers that were set. Where nothing is, three days of three hours, the floor of level 2.1 for adults (ASAM
     * Criteria, 3rd and 4th edition), each with three sessions; inpatient care is paid for every day.
     */
    public static CareWeek of(PolicyNumbers numbers) {
        return new CareWeek(
                numbers.version(),
                numbers.number("care-week-days", 3),
                numbers.number("care-week-sessions", 9),
                numbers.number("care-week-hours", 9),
                "4",
                7);
    }

    /** Units in a week. */
    public int units(Basis basis) {
        return switch (basis) {
            case DAY -> days;
            case SESSION -> sessions;
            case HOUR -> hours;
        };
    }
}
