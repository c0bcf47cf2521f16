package org.throughline.intake.coverage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.coverage.domain.Authorisation;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.Coverage.SelfPay;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageNotFound;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageVerified;
import org.throughline.intake.coverage.domain.CoverageEvent.Gap;
import org.throughline.intake.coverage.domain.CoverageEvent.OfCoverage;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.coverage.domain.SessionUse;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.coverage.domain.Utilisation;
import org.throughline.intake.coverage.domain.Verification;
import org.throughline.intake.coverage.view.CoverageHistory.Known;
import org.throughline.intake.domain.Text;

/**
 * What payers cover for a participant, as it is shown.
 *
 * @param benefits answers of payers, oldest first
 * @param authorisations in the order in which they were asked for
 * @param selfPay periods in which the participant pays for themselves
 * @param unpaid sessions that nothing pays for as things stand
 */
public record CoverageAnswer(
        UUID participantId,
        List<Benefit> benefits,
        List<One> authorisations,
        List<OwnPay> selfPay,
        List<Unpaid> unpaid) {

    static CoverageAnswer of(UUID participantId, Known known, LocalDate today, CoveragePolicy policy) {
        Coverage coverage = known.coverage();
        return new CoverageAnswer(
                participantId,
                coverage.answers().stream()
                        .map(answer -> Benefit.of(answer, today, policy))
                        .toList(),
                coverage.authorisations().values().stream()
                        .map(one -> One.of(one, known.numbers(), today, policy))
                        .toList(),
                coverage.selfPay().stream().map(OwnPay::of).toList(),
                unpaid(coverage, Utilisation.of(coverage, policy)));
    }

    private static List<Unpaid> unpaid(Coverage coverage, Utilisation utilisation) {
        return coverage.care().uses().values().stream()
                .filter(use -> utilisation.gaps().containsKey(use.sessionId()))
                .map(use -> Unpaid.of(use, utilisation.gaps()))
                .toList();
    }

    @Override
    public String toString() {
        return "CoverageAnswer[redacted]";
    }

    /**
     * What a payer said about benefits.
     *
     * @param found whether the payer knows the person; what follows stands only then
     * @param stale whether it was said too long ago, or for another time, to be relied on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Benefit(
            UUID verificationId,
            String payer,
            boolean found,
            Instant verifiedAt,
            boolean stale,
            @Nullable String plan,
            @Nullable String memberNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Verification.@Nullable Benefit benefit) {
        static Benefit of(OfCoverage answer, LocalDate today, CoveragePolicy policy) {
            return switch (answer) {
                case CoverageVerified e -> verified(e.verification(), today, policy);
                case CoverageNotFound e ->
                    new Benefit(
                            e.verificationId(),
                            e.payer(),
                            false,
                            e.checkedAt(),
                            stale(e.checkedAt(), today, policy),
                            null,
                            null,
                            null,
                            null,
                            null);
                case OfCoverage e -> throw new IllegalStateException("no answer about benefits: " + e.getClass());
            };
        }

        private static Benefit verified(Verification verification, LocalDate today, CoveragePolicy policy) {
            Instant at = verification.verifier().verifiedAt();
            boolean otherTime = today.isBefore(verification.from()) || today.isAfter(verification.until());
            return new Benefit(
                    verification.verificationId(),
                    verification.payer(),
                    true,
                    at,
                    otherTime || stale(at, today, policy),
                    verification.policy().name().value(),
                    verification.policy().memberNumber().value(),
                    verification.from(),
                    verification.until(),
                    verification.benefit());
        }

        private static boolean stale(Instant at, LocalDate today, CoveragePolicy policy) {
            LocalDate day = LocalDate.ofInstant(at, policy.zone());
            return ChronoUnit.DAYS.between(day, today) > policy.verificationValidDays();
        }

        @Override
        public String toString() {
            return "Benefit[redacted]";
        }
    }

    /**
     * One authorisation.
     *
     * @param number the payer's own; absent until it is granted
     * @param used units used
     * @param left units left; below 0 if care went on without
     * @param daysLeft days until its last one, this one included; below 0 when it is over
     * @param reviewDue day by which the payer looks again
     * @param reviewNear whether somebody has to prepare for that now
     * @param nearlyExhausted whether somebody has to ask for more now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record One(
            UUID authorisationId,
            Status status,
            String payer,
            @Nullable String number,
            String level,
            Basis basis,
            int units,
            int used,
            int left,
            LocalDate from,
            LocalDate until,
            long daysLeft,
            LocalDate reviewDue,
            boolean reviewNear,
            boolean nearlyExhausted,
            boolean secondary) {
        static One of(Authorisation one, Map<UUID, Text> numbers, LocalDate today, CoveragePolicy policy) {
            var terms = one.terms();
            boolean running = one.status() == Status.GRANTED;
            Text number = numbers.get(one.authorisationId());
            return new One(
                    one.authorisationId(),
                    one.status(),
                    terms.payer(),
                    number == null ? null : number.value(),
                    terms.level(),
                    terms.basis(),
                    terms.units(),
                    one.used(),
                    one.left(),
                    terms.from(),
                    terms.until(),
                    ChronoUnit.DAYS.between(today, terms.until()) + 1,
                    one.reviewDue(),
                    running && !today.isBefore(one.reviewDue().minusDays(policy.reviewLeadDays())),
                    running && one.left() <= policy.nearlyExhaustedUnits(),
                    terms.secondary());
        }

        @Override
        public String toString() {
            return "One[redacted]";
        }
    }

    /** A period in which the participant pays for themselves; without a last day while it goes on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnPay(LocalDate from, @Nullable LocalDate until) {
        static OwnPay of(SelfPay period) {
            return new OwnPay(period.from(), period.until().orElse(null));
        }
    }

    /** A session that nothing pays for, and why. */
    public record Unpaid(UUID sessionId, UUID episodeId, LocalDate day, Gap gap) {
        static Unpaid of(SessionUse use, Map<UUID, Gap> gaps) {
            return new Unpaid(
                    use.sessionId(),
                    use.episodeId(),
                    use.day(),
                    gaps.getOrDefault(use.sessionId(), Gap.NO_AUTHORISATION));
        }
    }
}
