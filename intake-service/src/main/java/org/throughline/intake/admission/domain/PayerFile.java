package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.admission.domain.Check.Evidence;
import org.throughline.intake.admission.domain.PayerSeen.BenefitSeen;
import org.throughline.intake.admission.domain.PayerSeen.ExtensionSeen;
import org.throughline.intake.admission.domain.PayerSeen.GrantSeen;
import org.throughline.intake.admission.domain.PayerSeen.SelfPayEndSeen;
import org.throughline.intake.admission.domain.PayerSeen.SelfPaySeen;

/**
 * What is known of who pays.
 *
 * @param benefits as payers stated them, oldest first
 * @param grants approvals, by authorisation
 * @param selfPay periods in which the participant pays for themselves, oldest first
 */
record PayerFile(List<BenefitSeen> benefits, Map<UUID, GrantSeen> grants, List<SelfPay> selfPay) {
    static final PayerFile NONE = new PayerFile(List.of(), Map.of(), List.of());

    PayerFile {
        benefits = List.copyOf(benefits);
        grants = Map.copyOf(grants);
        selfPay = List.copyOf(selfPay);
    }

    /**
     * A period in which the participant pays for themselves.
     *
     * @param until its last day, once it has ended
     */
    record SelfPay(LocalDate from, Optional<LocalDate> until, Instant declaredAt) {}

    PayerFile with(PayerSeen seen) {
        return switch (seen) {
            case BenefitSeen e -> new PayerFile(added(benefits, e), grants, selfPay);
            case GrantSeen e -> granted(e);
            case ExtensionSeen e -> extended(e);
            case SelfPaySeen e ->
                new PayerFile(
                        benefits, grants, added(selfPay, new SelfPay(e.from(), Optional.empty(), e.declaredAt())));
            case SelfPayEndSeen e -> new PayerFile(benefits, grants, ended(e.until()));
        };
    }

    /** What makes sure that a level of care is paid for on a day: an approval, no need of one, or the participant. */
    Optional<Evidence> pays(String level, LocalDate day) {
        Stream<Evidence> approved = grants.values().stream()
                .filter(grant -> grant.level().equals(level) && within(day, grant.from(), grant.until()))
                .map(grant -> new Evidence(
                        grant.authorisationId().toString(), "APPROVED", List.of(grant.until()), grant.grantedAt()));
        return approved.sorted(Evidence.LAST_TO_END)
                .findFirst()
                .or(() -> unasked(day))
                .or(() -> themselves(day));
    }

    private Optional<Evidence> unasked(LocalDate day) {
        return benefits.reversed().stream()
                .map(BenefitSeen::verification)
                .filter(said -> within(day, said.from(), said.until()))
                .filter(said ->
                        said.benefit().intensiveOutpatient() && !said.benefit().authorisationRequired())
                .findFirst()
                .map(said -> new Evidence(
                        said.verificationId().toString(),
                        "NOT_REQUIRED",
                        List.of(said.until()),
                        said.verifier().verifiedAt()));
    }

    private Optional<Evidence> themselves(LocalDate day) {
        return selfPay.stream()
                .filter(period -> within(day, period.from(), period.until().orElse(LocalDate.MAX)))
                .findFirst()
                .map(period -> new Evidence(
                        "self-pay", "SELF_PAY", period.until().stream().toList(), period.declaredAt()));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private PayerFile granted(GrantSeen grant) {
        Map<UUID, GrantSeen> more = new LinkedHashMap<>(grants);
        more.put(grant.authorisationId(), grant);
        return new PayerFile(benefits, more, selfPay);
    }

    private PayerFile extended(ExtensionSeen e) {
        GrantSeen known = grants.get(e.authorisationId());
        return known == null
                ? this
                : granted(new GrantSeen(
                        known.participantId(),
                        known.authorisationId(),
                        known.level(),
                        known.from(),
                        e.until(),
                        known.grantedAt()));
    }

    private List<SelfPay> ended(LocalDate until) {
        if (selfPay.isEmpty()) {
            return selfPay;
        }
        List<SelfPay> periods = new ArrayList<>(selfPay);
        SelfPay last = periods.removeLast();
        periods.add(new SelfPay(last.from(), Optional.of(until), last.declaredAt()));
        return periods;
    }

    private static <T> List<T> added(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
