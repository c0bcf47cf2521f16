package org.throughline.intake.eligibility.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.throughline.intake.policy.domain.PolicyNumbers;

/**
 * What fit is judged by. It comes with the command, so a finding stays what it was when it changes.
 *
 * @param version of the policy
 * @param qualifiedRoles whose assessment stands by itself
 * @param countersignWorkingDays by when one of them signs the assessment of anybody else, in days from Monday to Friday
 * @param zone whose calendar days are counted in
 * @param editions what each instrument rates
 * @param criteria of who benefits from a programme of this kind
 */
public record EligibilityPolicy(
        String version,
        List<String> qualifiedRoles,
        int countersignWorkingDays,
        ZoneId zone,
        Editions editions,
        List<Criterion> criteria) {
    public EligibilityPolicy {
        qualifiedRoles = List.copyOf(qualifiedRoles);
        criteria = List.copyOf(criteria);
    }

    /**
     * Something that speaks for a programme of this kind.
     *
     * @param required whether care of this kind is too little without it
     */
    public record Criterion(String code, boolean required) {}

    /**
     * The numbers that were set. Where nothing is, a junior's assessment is countersigned within 3 business days, as
     * 12VAC35-105-1740 (Virginia) asks.
     */
    public static EligibilityPolicy of(
            PolicyNumbers numbers, ZoneId zone, Editions editions, List<Criterion> criteria) {
        return new EligibilityPolicy(
                numbers.version(),
                List.of("clinician", "medical-director"),
                numbers.number("countersign-working-days", 3),
                zone,
                editions,
                criteria);
    }

    boolean qualifies(String role) {
        return qualifiedRoles.contains(role);
    }

    /** The end of the last working day on which an assessment may still be signed. */
    Instant countersignBy(Instant assessedAt) {
        LocalDate day = LocalDate.ofInstant(assessedAt, zone);
        int left = countersignWorkingDays;
        while (left > 0) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
