package org.throughline.intake.coverage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/**
 * What a payer said about somebody's benefits.
 *
 * @param verificationId of this answer; benefits are verified again and again
 * @param payer by its code
 * @param policy the plan and whom it is for
 * @param from first day of the benefit period
 * @param until its last day
 * @param benefit what it holds
 * @param verifier who asked, and when
 */
public record Verification(
        UUID verificationId,
        String payer,
        Plan policy,
        LocalDate from,
        LocalDate until,
        Benefit benefit,
        Verifier verifier) {
    public Verification {
        Codes.required(payer);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on or after its first day");
        }
    }

    /** A plan, and the number its member has there. */
    public record Plan(Text name, Text memberNumber) {}

    /**
     * What the plan pays for.
     *
     * @param intensiveOutpatient whether care of this kind is paid for at all
     * @param authorisationRequired whether it has to be approved first
     * @param daysPerYear limit of days a year; empty if there is none
     * @param copaymentCents what the member pays for a day of care, in cents; empty if nothing
     */
    public record Benefit(
            boolean intensiveOutpatient,
            boolean authorisationRequired,
            List<Integer> daysPerYear,
            List<Long> copaymentCents) {
        public Benefit {
            daysPerYear = List.copyOf(daysPerYear);
            copaymentCents = List.copyOf(copaymentCents);
            if (daysPerYear.size() > 1 || copaymentCents.size() > 1) {
                throw new IllegalArgumentException("one limit of each kind");
            }
            if (daysPerYear.stream().anyMatch(days -> days < 0)
                    || copaymentCents.stream().anyMatch(c -> c < 0)) {
                throw new IllegalArgumentException("a limit is at least 0");
            }
        }
    }

    /** Who asked, and when. */
    public record Verifier(String verifiedBy, Instant verifiedAt) {}
}
