package org.throughline.scheduling.facility.domain;

import java.time.LocalDate;

/**
 * How early a site is to have said which holidays of a year it keeps.
 *
 * @param version of the policy
 * @param leadDays days before the first of the year
 */
public record HolidayPolicy(String version, int leadDays) {
    /** Where nothing else is set: 60 days, the notice a warrant is given. A default of ours, to be looked at by each site. */
    public static final HolidayPolicy STANDARD = new HolidayPolicy("holidays-2026-1", 60);

    public HolidayPolicy {
        if (leadDays < 0) {
            throw new IllegalArgumentException("days are not negative");
        }
    }

    /** The last year whose holidays are due on a day. */
    int lastYearDue(LocalDate today) {
        return today.plusDays(leadDays).getYear();
    }
}
