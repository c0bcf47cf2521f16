package org.throughline.intake.retention.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * How long a record is kept. States differ, so each site looks at these numbers; the standard is the longest that payers and
 * states commonly ask for.
 *
 * @param version of the policy
 * @param years after the last episode was closed
 * @param yearsAfterMajority after coming of age, for whoever was a minor when it was closed
 * @param adultAge in years
 * @param zone whose calendar years are counted in
 */
public record RetentionPolicy(String version, int years, int yearsAfterMajority, int adultAge, ZoneId zone) {
    private static final int YEARS = 10;
    private static final int YEARS_AFTER_MAJORITY = 10;
    private static final int ADULT_AGE = 18;

    /** The numbers of a programme; each that they do not name is as where nothing is set. */
    public static RetentionPolicy of(PolicyNumbers numbers, ZoneId zone) {
        return new RetentionPolicy(
                numbers.version(),
                numbers.number("retention-years", YEARS),
                numbers.number("retention-years-after-majority", YEARS_AFTER_MAJORITY),
                numbers.number("adult-age", ADULT_AGE),
                zone);
    }

    /**
     * When a record may be erased of which an episode was closed at a moment; the later day of a birth date counts. Nothing
     * if nobody knows it: whoever was a minor then may be kept longer.
     */
    public Optional<Instant> endsAt(Instant closedAt, PartialDate birthDate) {
        LocalDate closedOn = LocalDate.ofInstant(closedAt, zone);
        LocalDate kept = closedOn.plusYears(years);
        return birthDate
                .agedAtLatest(adultAge)
                .map(majority ->
                        majority.isAfter(closedOn) ? later(kept, majority.plusYears(yearsAfterMajority)) : kept)
                .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
