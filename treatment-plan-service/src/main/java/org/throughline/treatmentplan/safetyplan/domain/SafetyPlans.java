package org.throughline.treatmentplan.safetyplan.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Credentials;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.AgreeSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.ConsiderEpisodes;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.DeclineSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.LetSafetyPlanPass;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.MarkSafetyPlanEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanCommand.RequireSafetyPlan;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.Own;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanAgreed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanDeclined;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanMarkedEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanOverdue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanUpdated;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanWithdrawn;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.EntryUnknown;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.NotWhoRecorded;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.SafetyPlanSaysNothing;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanRefusal.YetToCome;

/**
 * The safety plans of one person.
 *
 * <p>An interview that shows danger calls for one. It is answered by a plan the person agreed to since they showed it, or by
 * their saying that they want none; until then one is due. Whatever was agreed is kept, and what is missing about it is flagged.
 * What is entered in error is kept too, and answers nothing.
 *
 * @param due what is to be answered
 * @param calls by the alerts that called for one so far
 * @param withdrawn alerts that nobody asks to be answered any more
 * @param recorded what was agreed, mistakes too, in the order it was recorded
 * @param declinations what the person said when they wanted none, mistakes too, in the order it was recorded
 * @param errors what should not be in the record
 * @param episodes of the person, where they were looked at: how each ended, or nothing while it goes on
 * @param credentials of who is about to agree one
 */
public record SafetyPlans(
        Optional<Due> due,
        List<SafetyPlanFellDue> calls,
        Set<UUID> withdrawn,
        List<Agreement> recorded,
        List<SafetyPlanDeclined> declinations,
        List<SafetyPlanMarkedEnteredInError> errors,
        Map<UUID, Optional<String>> episodes,
        Credentials credentials) {
    /** An admission that was undone is no episode. */
    private static final Optional<String> CANCELLED = Optional.of("CANCELLED");

    /** Before anything was told. */
    public static final SafetyPlans NONE = new SafetyPlans(
            Optional.empty(), List.of(), Set.of(), List.of(), List.of(), List.of(), Map.of(), Credentials.NONE);

    /**
     * A safety plan that is to be agreed.
     *
     * @param dueBy for the alert that is due first
     * @param overdue whether it was noticed that it is late
     */
    public record Due(Instant dueBy, boolean overdue) {}

    public SafetyPlans {
        calls = List.copyOf(calls);
        withdrawn = Set.copyOf(withdrawn);
        recorded = List.copyOf(recorded);
        declinations = List.copyOf(declinations);
        errors = List.copyOf(errors);
        episodes = Map.copyOf(episodes);
    }

    /** What was agreed, in the order it was recorded, without mistakes. */
    public List<Agreement> agreements() {
        return recorded.stream()
                .filter(one -> !isMistake(SafetyPlanEntry.AGREEMENT, one.version()))
                .toList();
    }

    /** What the person said when they wanted none, by its number, without mistakes. */
    public SortedMap<Integer, SafetyPlanDeclined> declined() {
        SortedMap<Integer, SafetyPlanDeclined> kept = new TreeMap<>();
        for (int number = 1; number <= declinations.size(); number++) {
            if (!isMistake(SafetyPlanEntry.DECLINATION, number)) {
                kept.put(number, declinations.get(number - 1));
            }
        }
        return kept;
    }

    private boolean isMistake(SafetyPlanEntry entry, int number) {
        return errors.stream().anyMatch(error -> error.entry() == entry && error.number() == number);
    }

    /** The one that holds: what was agreed last, whenever it was recorded. */
    public Optional<Agreement> current() {
        return agreements().stream()
                .max(Comparator.comparing(Agreement::agreedAt).thenComparingInt(Agreement::version));
    }

    /** Grants or refuses a request. */
    public static Decision<SafetyPlanEvent, SafetyPlanRefusal> decide(SafetyPlans plans, SafetyPlanCommand command) {
        return switch (command) {
            case RequireSafetyPlan c -> plans.require(c);
            case ConsiderEpisodes c -> accept(plans.noticed(plans.considered(c.participantId()), c));
            case AgreeSafetyPlan c -> plans.agree(c);
            case DeclineSafetyPlan c -> plans.decline(c);
            case MarkSafetyPlanEnteredInError c -> plans.mark(c);
            case LetSafetyPlanPass c -> plans.pass(c);
        };
    }

    /** Applies one fact. */
    public static SafetyPlans evolve(SafetyPlans plans, SafetyPlanEvent event) {
        return SafetyPlanHistory.evolve(plans, event);
    }

    private Decision<SafetyPlanEvent, SafetyPlanRefusal> require(RequireSafetyPlan c) {
        if (calls.stream().anyMatch(call -> call.alertId().equals(c.alertId())) || died()) {
            return nothingNew();
        }
        Instant answerBy = c.raisedAt().plus(c.policy().dueWithin());
        Instant dueBy = due.map(Due::dueBy).filter(answerBy::isAfter).orElse(answerBy);
        return andSettled(
                new SafetyPlanFellDue(
                        c.participantId(),
                        c.alertId(),
                        c.raisedAt(),
                        c.shownAt(),
                        answerBy,
                        dueBy,
                        c.policy().version()),
                c);
    }

    /** A fact with what it makes of what is due. An alert may be told after what answers it was recorded. */
    private Decision<SafetyPlanEvent, SafetyPlanRefusal> andSettled(Own fact, SafetyPlanCommand c) {
        return accept(noticed(with(fact, evolve(this, fact).settled(fact.participantId())), c));
    }

    private static List<SafetyPlanEvent> with(Own fact, List<SafetyPlanEvent> others) {
        return Stream.concat(Stream.of(fact), others.stream()).toList();
    }

    /** The timer of a deadline fires once, so one that is past as it is set anew is noticed with what sets it. */
    private List<SafetyPlanEvent> noticed(List<SafetyPlanEvent> facts, SafetyPlanCommand c) {
        SafetyPlans after = this;
        for (SafetyPlanEvent fact : facts) {
            after = evolve(after, fact);
        }
        boolean setAnew = facts.stream().anyMatch(SafetyPlanFellDue.class::isInstance);
        return Stream.concat(facts.stream(), setAnew ? after.late(c).stream() : Stream.empty())
                .toList();
    }

    private Optional<SafetyPlanEvent> late(SafetyPlanCommand c) {
        return due.filter(open -> !open.overdue() && !open.dueBy().isAfter(c.requestedAt()))
                .map(open -> new SafetyPlanOverdue(c.participantId(), open.dueBy()));
    }

    private List<SafetyPlanFellDue> open() {
        return unanswered().filter(call -> !withdrawn.contains(call.alertId())).toList();
    }

    private static Optional<Instant> first(List<SafetyPlanFellDue> calls) {
        return calls.stream().map(SafetyPlanFellDue::answerBy).min(Comparator.naturalOrder());
    }

    /** Whatever makes what is due agree with what is unanswered; nothing if it does. */
    private List<SafetyPlanEvent> settled(UUID participantId) {
        List<SafetyPlanFellDue> open = open();
        Optional<Instant> dueBy = first(open);
        if (dueBy.equals(due.map(Due::dueBy))) {
            return List.of();
        }
        return Stream.concat(
                        due
                                .<SafetyPlanEvent>map(
                                        before -> new SafetyPlanNoLongerDue(participantId, before.dueBy()))
                                .stream(),
                        dueBy.stream().flatMap(by -> open.stream().map(call -> call.dueBy(by))))
                .toList();
    }

    private Stream<SafetyPlanFellDue> unanswered() {
        List<Instant> answers = Stream.concat(
                        agreements().stream().filter(Agreement::withParticipant).map(Agreement::agreedAt),
                        declined().values().stream().map(SafetyPlanDeclined::declinedAt))
                .toList();
        return calls.stream().filter(call -> answers.stream().allMatch(answer -> answer.isBefore(call.since())));
    }

    /** With whom nobody of the house can agree a plan any more none is due; if an episode goes on after all, it is again. */
    private List<SafetyPlanEvent> considered(UUID participantId) {
        Optional<SafetyPlanEnding> ending = ending();
        if (ending.isPresent()) {
            return due
                    .<SafetyPlanEvent>map(open -> new SafetyPlanWithdrawn(participantId, open.dueBy(), ending.get()))
                    .stream()
                    .toList();
        }
        List<SafetyPlanFellDue> again =
                unanswered().filter(call -> withdrawn.contains(call.alertId())).toList();
        return first(again)
                .map(by -> due.map(Due::dueBy).filter(by::isAfter).orElse(by))
                .map(by -> again.stream()
                        .<SafetyPlanEvent>map(call -> call.dueBy(by))
                        .toList())
                .orElse(List.of());
    }

    private Optional<SafetyPlanEnding> ending() {
        if (died()) {
            return Optional.of(SafetyPlanEnding.DIED);
        }
        List<Optional<String>> ends =
                episodes.values().stream().filter(end -> !end.equals(CANCELLED)).toList();
        return !ends.isEmpty() && ends.stream().allMatch(Optional::isPresent)
                ? Optional.of(SafetyPlanEnding.DISCHARGED)
                : Optional.empty();
    }

    private boolean died() {
        return episodes.containsValue(Optional.of("DECEASED"));
    }

    private Decision<SafetyPlanEvent, SafetyPlanRefusal> agree(AgreeSafetyPlan c) {
        List<Agreement> before = agreements();
        if (before.stream().anyMatch(one -> repeats(one, c))) {
            return nothingNew();
        }
        if (c.content().saysNothing()) {
            return refuse(new SafetyPlanSaysNothing(c.participantId()));
        }
        if (c.agreedAt().isAfter(c.requestedAt())) {
            return refuse(new YetToCome(c.participantId(), c.agreedAt()));
        }
        Agreement agreement = new Agreement(
                recorded.size() + 1, c.content(), c.parties(), c.agreedBy(), c.role(), c.agreedAt(), flags(c));
        return andSettled(
                before.isEmpty()
                        ? new SafetyPlanAgreed(c.participantId(), agreement)
                        : new SafetyPlanUpdated(c.participantId(), agreement),
                c);
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
        if (declined().containsValue(fact)) {
            return nothingNew();
        }
        return c.declinedAt().isAfter(c.requestedAt())
                ? refuse(new YetToCome(c.participantId(), c.declinedAt()))
                : andSettled(fact, c);
    }

    /** By whoever recorded it, or by a medical director, who answers for the record. */
    private Decision<SafetyPlanEvent, SafetyPlanRefusal> mark(MarkSafetyPlanEnteredInError c) {
        Optional<String> recordedBy = recordedBy(c.entry(), c.number());
        if (recordedBy.isEmpty()) {
            return refuse(new EntryUnknown(c.participantId(), c.number()));
        }
        if (!recordedBy.get().equals(c.markedBy()) && c.role() != Role.MEDICAL_DIRECTOR) {
            return refuse(new NotWhoRecorded(c.participantId(), c.number()));
        }
        if (isMistake(c.entry(), c.number())) {
            return nothingNew();
        }
        SafetyPlanMarkedEnteredInError fact = new SafetyPlanMarkedEnteredInError(
                c.participantId(), c.entry(), c.number(), c.reason(), c.markedBy(), c.role(), c.requestedAt());
        return due.isEmpty() && ending().isPresent()
                ? accept(with(fact, evolve(this, fact).askedNoMore(c.participantId(), ending().get())))
                : andSettled(fact, c);
    }

    /** What is without an answer now waits until the person is with us again. */
    private List<SafetyPlanEvent> askedNoMore(UUID participantId, SafetyPlanEnding ending) {
        return first(open()).<SafetyPlanEvent>map(by -> new SafetyPlanWithdrawn(participantId, by, ending)).stream()
                .toList();
    }

    private Optional<String> recordedBy(SafetyPlanEntry entry, int number) {
        List<String> people = switch (entry) {
            case AGREEMENT -> recorded.stream().map(Agreement::agreedBy).toList();
            case DECLINATION ->
                declinations.stream().map(SafetyPlanDeclined::recordedBy).toList();
        };
        return number < 1 || number > people.size() ? Optional.empty() : Optional.of(people.get(number - 1));
    }

    private Decision<SafetyPlanEvent, SafetyPlanRefusal> pass(LetSafetyPlanPass c) {
        return late(c).<Decision<SafetyPlanEvent, SafetyPlanRefusal>>map(Decision::accept)
                .orElseGet(Decision::nothingNew);
    }
}
