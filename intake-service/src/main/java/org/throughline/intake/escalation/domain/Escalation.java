package org.throughline.intake.escalation.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.escalation.domain.EscalationCommand.RaiseEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.RecordAction;
import org.throughline.intake.escalation.domain.EscalationCommand.ResolveEscalation;
import org.throughline.intake.escalation.domain.EscalationCommand.Taken;
import org.throughline.intake.escalation.domain.EscalationEvent.AcceptanceSeen;
import org.throughline.intake.escalation.domain.EscalationEvent.ActionTaken;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationRaised;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationResolved;
import org.throughline.intake.escalation.domain.EscalationEvent.ReferralSeen;
import org.throughline.intake.escalation.domain.EscalationRefusal.ActedInFuture;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationIdTaken;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationIsResolved;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationOfAnother;
import org.throughline.intake.escalation.domain.EscalationRefusal.EscalationUnknown;
import org.throughline.intake.escalation.domain.EscalationRefusal.ReferralUnknown;
import org.throughline.platform.decider.Decision;

/**
 * One crisis. It is raised with what was done at once, and stays open until what was done ends it.
 *
 * @param referred whom the referral is about, once it is known
 * @param raised how it began
 * @param actions what was done, oldest first
 * @param resolved how it ended
 */
public record Escalation(
        Optional<UUID> referred,
        Optional<EscalationRaised> raised,
        List<ActionTaken> actions,
        Optional<EscalationResolved> resolved) {
    public static final Escalation NONE =
            new Escalation(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Escalation {
        actions = List.copyOf(actions);
    }

    /** Grants or refuses a request. */
    public static Decision<EscalationEvent, EscalationRefusal> decide(Escalation now, EscalationCommand command) {
        return switch (command) {
            case RaiseEscalation c -> raise(now, c);
            case RecordAction c -> act(now, c);
            case ResolveEscalation c -> resolve(now, c);
        };
    }

    private static Decision<EscalationEvent, EscalationRefusal> raise(Escalation now, RaiseEscalation c) {
        UUID id = c.escalationId();
        if (now.raised.isPresent()) {
            boolean same = now.raised.get().referralId().equals(c.referralId())
                    && now.raised.get().kind() == c.kind()
                    && now.actions.getFirst().taken().equals(c.taken());
            return same ? nothingNew() : refuse(new EscalationIdTaken(id));
        }
        if (now.referred.isEmpty()) {
            return refuse(new ReferralUnknown(c.referralId()));
        }
        if (c.taken().at().isAfter(c.requestedAt())) {
            return refuse(new ActedInFuture(id));
        }
        UUID person = now.referred.get();
        Taken taken = c.taken();
        return accept(
                new EscalationRaised(person, id, c.referralId(), c.kind(), taken.by(), taken.at()),
                new ActionTaken(person, id, id, taken));
    }

    private static Decision<EscalationEvent, EscalationRefusal> act(Escalation now, RecordAction c) {
        boolean known = now.actions.stream()
                .anyMatch(action ->
                        action.actionId().equals(c.actionId()) && action.taken().equals(c.taken()));
        if (known) {
            return nothingNew();
        }
        Optional<EscalationRefusal> flaw = now.flaw(c, c.taken());
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        return accept(new ActionTaken(now.person(), c.escalationId(), c.actionId(), c.taken()));
    }

    private static Decision<EscalationEvent, EscalationRefusal> resolve(Escalation now, ResolveEscalation c) {
        Optional<EscalationRefusal> flaw = now.flaw(c, c.taken());
        if (flaw.isPresent()) {
            return refuse(flaw.get());
        }
        UUID last = new UUID(
                c.escalationId().getMostSignificantBits(), ~c.escalationId().getLeastSignificantBits());
        return accept(
                new ActionTaken(now.person(), c.escalationId(), last, c.taken()),
                new EscalationResolved(
                        now.person(),
                        c.escalationId(),
                        c.taken().by(),
                        c.taken().at()));
    }

    private Optional<EscalationRefusal> flaw(EscalationCommand c, Taken taken) {
        UUID id = c.escalationId();
        if (raised.isEmpty()) {
            return Optional.of(new EscalationUnknown(id));
        }
        if (!raised.get().referralId().equals(c.referralId())) {
            return Optional.of(new EscalationOfAnother(id));
        }
        if (resolved.isPresent()) {
            return Optional.of(new EscalationIsResolved(id));
        }
        return taken.at().isAfter(c.requestedAt()) ? Optional.of(new ActedInFuture(id)) : Optional.empty();
    }

    private UUID person() {
        return raised.map(EscalationRaised::participantId).orElseThrow();
    }

    /** Applies one fact. */
    public static Escalation evolve(Escalation now, EscalationEvent event) {
        return switch (event) {
            case ReferralSeen e -> now.about(e.participantId());
            case AcceptanceSeen e -> now.about(e.participantId());
            case EscalationRaised e -> new Escalation(now.referred, Optional.of(e), now.actions, now.resolved);
            case ActionTaken e -> {
                List<ActionTaken> more = new ArrayList<>(now.actions);
                more.add(e);
                yield new Escalation(now.referred, now.raised, more, now.resolved);
            }
            case EscalationResolved e -> new Escalation(now.referred, now.raised, now.actions, Optional.of(e));
        };
    }

    private Escalation about(UUID participantId) {
        return new Escalation(Optional.of(participantId), raised, actions, resolved);
    }
}
