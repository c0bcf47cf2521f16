package org.throughline.treatmentplan.safetyplan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Credentials;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.AgreeSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.DeclineSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.LetSafetyPlanPass;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.RequireSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.CredentialTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanAgreed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanDeclined;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanOverdue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanUpdated;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.SafetyPlanSaysNothing;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.YetToCome;

/**
 * The safety plans of one person.
 *
 * <p>An interview that shows danger calls for one. It is answered by a plan the person agreed to after the alert, or by their
 * saying that they want none; until then one is due. Whatever was agreed is kept, and what is missing about it is flagged.
 *
 * @param due what is to be answered
 * @param alerts that called for one so far
 * @param agreements in the order they were recorded
 * @param declined what the person said when they wanted none, in the order it was recorded
 * @param credentials of who is about to agree one
 */
public record SafetyPlans(
        Optional<Due> due,
        Set<UUID> alerts,
        List<Agreement> agreements,
        List<SafetyPlanDeclined> declined,
        Credentials credentials) {
    /** Before anything was told. */
    public static final SafetyPlans NONE =
            new SafetyPlans(Optional.empty(), Set.of(), List.of(), List.of(), Credentials.NONE);

    /**
     * A safety plan that is to be agreed.
     *
     * @param since the last alert that called for it
     * @param overdue whether it was noticed that it is late
     */
    public record Due(Instant since, Instant dueBy, boolean overdue) {}

    public SafetyPlans {
        alerts = Set.copyOf(alerts);
        agreements = List.copyOf(agreements);
        declined = List.copyOf(declined);
    }

    /** The one that holds: what was agreed last, whenever it was recorded. */
    public Optional<Agreement> current() {
        return agreements.stream().max(Comparator.comparing(Agreement::agreedAt).thenComparingInt(Agreement::version));
    }

    /** Grants or refuses a request. */
    public static Decision<SafetyPlanEvent, SafetyPlanRefusal> decide(SafetyPlans plans, SafetyPlanCommand command) {
        return switch (command) {
            case RequireSafetyPlan c -> plans.require(c);
            case AgreeSafetyPlan c -> plans.agree(c);
            case DeclineSafetyPlan c -> plans.decline(c);
            case LetSafetyPlanPass c -> plans.pass(c);
        };
    }

    /** Applies one fact. */
    public static SafetyPlans evolve(SafetyPlans plans, SafetyPlanEvent event) {
        return switch (event) {
            case CredentialTold e ->
                new SafetyPlans(
                        plans.due,
                        plans.alerts,
                        plans.agreements,
                        plans.declined,
                        plans.credentials.with(e.credential(), e.zone()));
            case SafetyPlanFellDue e -> plans.falling(e);
            case SafetyPlanOverdue _ ->
                plans.with(plans.due.map(due -> new Due(due.since(), due.dueBy(), true)), plans.alerts);
            case SafetyPlanAgreed e -> plans.with(plus(plans.agreements, e.agreement()), plans.declined);
            case SafetyPlanUpdated e -> plans.with(plus(plans.agreements, e.agreement()), plans.declined);
            case SafetyPlanDeclined e -> plans.with(plans.agreements, plus(plans.declined, e));
            case SafetyPlanNoLongerDue _ -> plans.with(Optional.empty(), plans.alerts);
        };
    }

    private SafetyPlans falling(SafetyPlanFellDue e) {
        Set<UUID> more = new HashSet<>(alerts);
        more.add(e.alertId());
        boolean overdue = due.filter(Due::overdue).isPresent();
        Instant since = due.map(Due::since).filter(e.raisedAt()::isBefore).orElse(e.raisedAt());
        return with(Optional.of(new Due(since, e.dueBy(), overdue)), more);
    }

    private SafetyPlans with(Optional<Due> next, Set<UUID> called) {
        return new SafetyPlans(next, called, agreements, declined, credentials);
    }

    private SafetyPlans with(List<Agreement> agreed, List<SafetyPlanDeclined> refused) {
        return new SafetyPlans(due, alerts, agreed, refused, credentials);
    }

    private static <T> List<T> plus(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private Decision<SafetyPlanEvent, SafetyPlanRefusal> require(RequireSafetyPlan c) {
        if (alerts.contains(c.alertId()) || answeredSince(c.raisedAt())) {
            return nothingNew();
        }
        Instant within = c.raisedAt().plus(c.policy().dueWithin());
        Instant dueBy = due.map(Due::dueBy).filter(within::isAfter).orElse(within);
        return accept(new SafetyPlanFellDue(
                c.participantId(), c.alertId(), c.raisedAt(), dueBy, c.policy().version()));
    }

    /** An alert may be told after what answers it was recorded. */
    private boolean answeredSince(Instant raisedAt) {
        return Stream.concat(
                        agreements.stream().filter(Agreement::withParticipant).map(Agreement::agreedAt),
                        declined.stream().map(SafetyPlanDeclined::declinedAt))
                .anyMatch(answered -> !answered.isBefore(raisedAt));
    }

    private Decision<SafetyPlanEvent, SafetyPlanRefusal> agree(AgreeSafetyPlan c) {
        if (agreements.stream().anyMatch(before -> repeats(before, c))) {
            return nothingNew();
        }
        if (c.content().saysNothing()) {
            return refuse(new SafetyPlanSaysNothing(c.participantId()));
        }
        if (c.agreedAt().isAfter(c.requestedAt())) {
            return refuse(new YetToCome(c.participantId(), c.agreedAt()));
        }
        Agreement agreement = new Agreement(
                agreements.size() + 1, c.content(), c.parties(), c.agreedBy(), c.role(), c.agreedAt(), flags(c));
        SafetyPlanEvent agreed = agreements.isEmpty()
                ? new SafetyPlanAgreed(c.participantId(), agreement)
                : new SafetyPlanUpdated(c.participantId(), agreement);
        return agreement.withParticipant()
                ? accept(andSettled(agreed, c.participantId(), c.agreedAt()))
                : accept(agreed);
    }

    private static boolean repeats(Agreement before, AgreeSafetyPlan c) {
        return before.content().equals(c.content())
                && before.parties().equals(c.parties())
                && before.agreedBy().equals(c.agreedBy())
                && before.agreedAt().equals(c.agreedAt());
    }

    private List<SafetyPlanFlag> flags(AgreeSafetyPlan c) {
        List<SafetyPlanFlag> flags = new ArrayList<>();
        if (!c.content().complete()) {
            flags.add(SafetyPlanFlag.INCOMPLETE);
        }
        if (!c.parties().contains(Party.PARTICIPANT)) {
            flags.add(SafetyPlanFlag.WITHOUT_PARTICIPANT);
        }
        if (due.filter(open -> c.agreedAt().isAfter(open.dueBy())).isPresent()) {
            flags.add(SafetyPlanFlag.AFTER_DEADLINE);
        }
        if (!credentials.anyValidAt(c.agreedAt())) {
            flags.add(SafetyPlanFlag.WITHOUT_CREDENTIAL);
        }
        if (current().filter(latest -> latest.agreedAt().isAfter(c.agreedAt())).isPresent()) {
            flags.add(SafetyPlanFlag.NOT_THE_LATEST);
        }
        return flags;
    }

    private Decision<SafetyPlanEvent, SafetyPlanRefusal> decline(DeclineSafetyPlan c) {
        SafetyPlanDeclined fact =
                new SafetyPlanDeclined(c.participantId(), c.reason(), c.recordedBy(), c.role(), c.declinedAt());
        if (declined.contains(fact)) {
            return nothingNew();
        }
        if (c.declinedAt().isAfter(c.requestedAt())) {
            return refuse(new YetToCome(c.participantId(), c.declinedAt()));
        }
        return accept(andSettled(fact, c.participantId(), c.declinedAt()));
    }

    private List<SafetyPlanEvent> andSettled(SafetyPlanEvent fact, UUID participantId, Instant at) {
        return Stream.concat(
                        Stream.of(fact),
                        due
                                .filter(open -> !at.isBefore(open.since()))
                                .<SafetyPlanEvent>map(open -> new SafetyPlanNoLongerDue(participantId, open.dueBy()))
                                .stream())
                .toList();
    }

    private Decision<SafetyPlanEvent, SafetyPlanRefusal> pass(LetSafetyPlanPass c) {
        return due.filter(open -> !open.overdue() && !open.dueBy().isAfter(c.requestedAt()))
                .<Decision<SafetyPlanEvent, SafetyPlanRefusal>>map(
                        open -> accept(new SafetyPlanOverdue(c.participantId(), open.dueBy())))
                .orElseGet(Decision::nothingNew);
    }
}
