package org.throughline.outcomes.handoff.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.function.Function;
import org.throughline.outcomes.handoff.domain.Handoff.Begun;
import org.throughline.outcomes.handoff.domain.Handoff.None;
import org.throughline.outcomes.handoff.domain.Handoff.Progress;
import org.throughline.outcomes.handoff.domain.Handoff.Visit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.AcceptHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.CloseHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ConfirmFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.DeclineHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.InitiateHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MarkHandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MissFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReassignHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReviewCover;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ClosedCause;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeHasHandoff;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeNotDischarged;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffExists;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsAccepted;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsClosed;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsDeclined;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNeedsResponsible;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNotYetDue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffUnknown;
import org.throughline.platform.decider.Decision;

/**
 * Passing responsibility for a discharged person to an aftercare provider.
 *
 * <p>Somebody is named responsible at every moment. What goes out rests on consent; without one the person carries it. An
 * episode has one handoff at a time; one that was declined, or that the episode going on closed, makes room for another.
 */
public final class HandingOff {
    private HandingOff() {}

    public static Decision<HandoffEvent, HandoffRefusal> decide(Handoffs state, HandoffCommand command) {
        return switch (command) {
            case InitiateHandoff c -> initiate(state, c);
            case AcceptHandoff c -> begun(state, c, begun -> accepted(begun, c));
            case DeclineHandoff c -> begun(state, c, begun -> declined(begun, c));
            case ReassignHandoff c -> begun(state, c, begun -> reassigned(begun, c));
            case MarkHandoffOverdue c -> begun(state, c, begun -> overdue(begun, c));
            case ConfirmFirstVisit c -> begun(state, c, begun -> FirstVisits.confirmed(begun, c));
            case MissFirstVisit c -> begun(state, c, begun -> FirstVisits.missed(begun, c));
            case ReviewCover c -> begun(state, c, begun -> reviewed(state, begun, c));
            case CloseHandoff c -> begun(state, c, begun -> closed(begun, c));
        };
    }

    private static Decision<HandoffEvent, HandoffRefusal> initiate(Handoffs state, InitiateHandoff c) {
        return switch (state.handoff()) {
            case Begun begun when isRepeat(begun.initiated(), c) -> nothingNew();
            case Begun _ -> refuse(new HandoffExists(c.handoffId()));
            case None _ -> begin(state, c);
        };
    }

    private static boolean isRepeat(AftercareHandoffInitiated initiated, InitiateHandoff c) {
        return initiated.participantId().equals(c.participantId())
                && initiated.episodeId().equals(c.episodeId())
                && initiated.responsible().equals(c.responsible())
                && initiated.recipient().equals(c.recipient());
    }

    private static Decision<HandoffEvent, HandoffRefusal> begin(Handoffs state, InitiateHandoff c) {
        if (c.responsible().isBlank()) {
            return refuse(new HandoffNeedsResponsible(c.handoffId()));
        }
        if (state.taken().isPresent()) {
            return refuse(new EpisodeHasHandoff(c.episodeId(), state.taken().get()));
        }
        return state.discharge(c.participantId(), c.episodeId())
                .map(discharge -> follow(discharge, state, c))
                .orElseGet(() -> refuse(new EpisodeNotDischarged(c.episodeId())));
    }

    private static Decision<HandoffEvent, HandoffRefusal> follow(
            DischargeCompleted discharge, Handoffs state, InitiateHandoff c) {
        return accept(
                new AftercareHandoffInitiated(
                        c.participantId(),
                        c.episodeId(),
                        c.handoffId(),
                        c.responsible(),
                        c.recipient(),
                        !state.consents().cover(c.participantId(), c.recipient(), c.policy(), c.requestedAt()),
                        c.requestedAt()),
                new AftercarePackagePrepared(
                        c.participantId(),
                        c.handoffId(),
                        c.along().medications(),
                        c.along().contacts(),
                        discharge.completedAt().plus(c.policy().firstVisitWithin())),
                new EpisodeHandoffTaken(c.episodeId(), c.handoffId()));
    }

    /** A handoff of another episode does not exist here. */
    private static Decision<HandoffEvent, HandoffRefusal> begun(
            Handoffs state, HandoffCommand c, Function<Begun, Decision<HandoffEvent, HandoffRefusal>> rule) {
        return state.handoff() instanceof Begun begun
                        && begun.initiated().episodeId().equals(c.episodeId())
                ? rule.apply(begun)
                : refuse(new HandoffUnknown(c.handoffId()));
    }

    private static Decision<HandoffEvent, HandoffRefusal> accepted(Begun begun, AcceptHandoff c) {
        return switch (begun.progress()) {
            case Progress.Accepted before when before.firstAppointment().equals(c.firstAppointment()) -> nothingNew();
            case Progress.Accepted _
            when !(begun.visit() instanceof Visit.Missed) -> refuse(new HandoffIsAccepted(c.handoffId()));
            case Progress.Declined _ -> refuse(new HandoffIsDeclined(c.handoffId()));
            case Progress.Closed _ -> refuse(new HandoffIsClosed(c.handoffId()));
            // After a visit that was missed there may be another appointment.
            case Progress.Accepted _, Progress.Waiting _, Progress.Overdue _ ->
                accept(new AftercareHandoffAccepted(
                        begun.initiated().participantId(), c.handoffId(), c.firstAppointment(), c.requestedAt()));
        };
    }

    private static Decision<HandoffEvent, HandoffRefusal> declined(Begun begun, DeclineHandoff c) {
        return switch (begun.progress()) {
            case Progress.Accepted _ -> refuse(new HandoffIsAccepted(c.handoffId()));
            case Progress.Declined _ -> nothingNew();
            case Progress.Closed _ -> refuse(new HandoffIsClosed(c.handoffId()));
            case Progress.Waiting _, Progress.Overdue _ ->
                accept(
                        new AftercareHandoffDeclined(
                                begun.initiated().participantId(), c.handoffId(), c.reason(), c.requestedAt()),
                        new EpisodeHandoffFreed(c.episodeId(), c.handoffId()));
        };
    }

    private static Decision<HandoffEvent, HandoffRefusal> reassigned(Begun begun, ReassignHandoff c) {
        if (c.responsible().isBlank()) {
            return refuse(new HandoffNeedsResponsible(c.handoffId()));
        }
        if (begun.progress() instanceof Progress.Closed) {
            return refuse(new HandoffIsClosed(c.handoffId()));
        }
        return begun.responsible().equals(c.responsible())
                ? nothingNew()
                : accept(new AftercareHandoffReassigned(
                        begun.initiated().participantId(), c.handoffId(), c.responsible(), c.requestedAt()));
    }

    private static Decision<HandoffEvent, HandoffRefusal> overdue(Begun begun, MarkHandoffOverdue c) {
        return switch (begun.progress()) {
            case Progress.Accepted _ -> refuse(new HandoffIsAccepted(c.handoffId()));
            case Progress.Declined _ -> refuse(new HandoffIsDeclined(c.handoffId()));
            case Progress.Closed _ -> refuse(new HandoffIsClosed(c.handoffId()));
            case Progress.Overdue _ -> nothingNew();
            case Progress.Waiting _ -> late(begun, c);
        };
    }

    private static Decision<HandoffEvent, HandoffRefusal> late(Begun begun, MarkHandoffOverdue c) {
        Instant dueBy = begun.initiated().initiatedAt().plus(c.policy().acceptedWithin());
        return c.requestedAt().isBefore(dueBy)
                ? refuse(new HandoffNotYetDue(c.handoffId(), dueBy))
                : accept(new HandoffOverdue(
                        begun.initiated().participantId(), c.handoffId(), begun.responsible(), c.requestedAt()));
    }

    /** Once the recipient answered for the person, nothing is on its way any more that a consent could hold up. */
    private static Decision<HandoffEvent, HandoffRefusal> reviewed(Handoffs state, Begun begun, ReviewCover c) {
        return switch (begun.progress()) {
            case Progress.Accepted _, Progress.Declined _, Progress.Closed _ -> nothingNew();
            case Progress.Waiting _, Progress.Overdue _ -> {
                boolean carried = !state.consents()
                        .cover(c.participantId(), begun.initiated().recipient(), c.policy(), c.requestedAt());
                yield carried == begun.carried()
                        ? nothingNew()
                        : accept(new AftercareCoverChanged(c.participantId(), c.handoffId(), carried, c.requestedAt()));
            }
        };
    }

    private static Decision<HandoffEvent, HandoffRefusal> closed(Begun begun, CloseHandoff c) {
        return switch (begun.progress()) {
            case Progress.Declined _, Progress.Closed _ -> nothingNew();
            case Progress.Waiting _, Progress.Overdue _, Progress.Accepted _ ->
                accept(
                        new AftercareHandoffClosed(
                                begun.initiated().participantId(),
                                c.handoffId(),
                                ClosedCause.EPISODE_REOPENED,
                                c.requestedAt()),
                        new EpisodeHandoffFreed(c.episodeId(), c.handoffId()));
        };
    }
}
