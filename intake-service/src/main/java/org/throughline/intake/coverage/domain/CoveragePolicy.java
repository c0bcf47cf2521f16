package org.throughline.intake.coverage.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * The numbers coverage is judged by. They come with the command, so a decision stays what it was when they change.
 *
 * @param version of the policy
 * @param verificationValidDays how long a verification of benefits is relied on, in days of the calendar
 * @param authorisationDaysMax longest period of one authorisation, in days; a longer one is a renewal of its own
 * @param nearlyExhaustedUnits with so many units left or fewer, somebody has to ask for more
 * @param reviewLeadDays so many days ahead a review is shown as due
 * @param minutesForDay credited minutes that make a day a unit; by what payers commonly agree, not by the programme
 * @param consumingKinds kinds of session that use units
 * @param zone whose calendar days are counted in
 */
public record CoveragePolicy(
        String version,
        int verificationValidDays,
        int authorisationDaysMax,
        int nearlyExhaustedUnits,
        int reviewLeadDays,
        int minutesForDay,
        List<String> consumingKinds,
        ZoneId zone) {
    public CoveragePolicy {
        consumingKinds = List.copyOf(consumingKinds);
    }

    /**
     * The numbers that were set; each that they do not name is as where nothing is set. Benefits are usually verified anew
     * every month; payers look at a case as often as every five to seven days, so five units are about a week and a half of
     * three days.
     */
    public static CoveragePolicy of(PolicyNumbers numbers, ZoneId zone) {
        return new CoveragePolicy(
                numbers.version(),
                numbers.number("coverage-verification-valid-days", 30),
                numbers.number("authorisation-days-most", 366),
                numbers.number("nearly-exhausted-units", 5),
                numbers.number("review-lead-days", 7),
                1,
                List.of("GROUP", "INDIVIDUAL", "FAMILY", "PSYCHOEDUCATION", "SKILL_BUILDING"),
                zone);
    }

    /** Whether a period is longer than one authorisation may be. */
    boolean tooLong(LocalDate from, LocalDate until) {
        return from.plusDays(authorisationDaysMax - 1L).isBefore(until);
    }
}
