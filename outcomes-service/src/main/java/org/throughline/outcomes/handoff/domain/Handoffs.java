package org.throughline.outcomes.handoff.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.throughline.outcomes.handoff.domain.Handoff.Begun;
import org.throughline.outcomes.handoff.domain.Handoff.None;
import org.throughline.outcomes.handoff.domain.Handoff.Progress;
import org.throughline.outcomes.handoff.domain.Handoff.Visit;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePlanSigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentExpired;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentGranted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentRevoked;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeReopened;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;

/**
 * A handoff and what it rests on.
 *
 * @param handoff the one asked about
 * @param taken the handoff the episode has now
 * @param discharges told of
 * @param reopenings told of
 * @param consents told of
 */
public record Handoffs(
        Handoff handoff,
        Optional<UUID> taken,
        Set<DischargeCompleted> discharges,
        Set<EpisodeReopened> reopenings,
        Consents consents) {
    public static final Handoffs NONE = new Handoffs(new None(), Optional.empty(), Set.of(), Set.of(), Consents.NONE);

    public Handoffs {
        discharges = Set.copyOf(discharges);
        reopenings = Set.copyOf(reopenings);
    }

    /** Applies one fact. */
    public static Handoffs evolve(Handoffs state, HandoffEvent event) {
        return switch (event) {
            case AftercareHandoffInitiated e -> state.with(Begun.of(e));
            case AftercarePackagePrepared e -> state.now(b -> b.dueBy(e.firstVisitDueBy()));
            case AftercareHandoffAccepted e -> state.now(b -> b.acceptedFor(e.firstAppointment()));
            case AftercareHandoffDeclined _ -> state.now(b -> b.now(new Progress.Declined()));
            case AftercareHandoffReassigned e -> state.now(b -> b.by(e.responsible()));
            case HandoffOverdue _ -> state.now(b -> b.now(new Progress.Overdue()));
            case AftercareCoverChanged e -> state.now(b -> b.carried(e.carriedByParticipant()));
            case AftercareFirstVisitConfirmed e -> state.now(b -> b.now(new Visit.Confirmed(e.visitedAt())));
            case AftercareFirstVisitMissed _ -> state.now(b -> b.now(new Visit.Missed()));
            case AftercareHandoffClosed _ -> state.now(b -> b.now(new Progress.Closed()));
            case EpisodeHandoffTaken e -> state.taken(Optional.of(e.handoffId()));
            case EpisodeHandoffFreed _ -> state.taken(Optional.empty());
            case DischargeCompleted e -> state.with(e);
            case EpisodeReopened e -> state.with(e);
            case AftercarePlanSigned _ -> state; // goes along with the handoff and decides nothing
            case ConsentGranted e -> state.with(state.consents.with(e));
            case ConsentRevoked e -> state.with(state.consents.without(e.consentId()));
            case ConsentExpired e -> state.with(state.consents.without(e.consentId()));
        };
    }

    /** The discharge that ended the episode, if it did not go on since. */
    Optional<DischargeCompleted> discharge(UUID participantId, UUID episodeId) {
        return discharges.stream()
                .filter(discharge -> discharge.participantId().equals(participantId))
                .filter(discharge -> discharge.episodeId().equals(episodeId))
                .filter(this::stands)
                .max(Comparator.comparing(DischargeCompleted::completedAt));
    }

    private boolean stands(DischargeCompleted discharge) {
        return reopenings.stream()
                .filter(reopened -> reopened.episodeId().equals(discharge.episodeId()))
                .allMatch(reopened -> reopened.reopenedAt().isBefore(discharge.completedAt()));
    }

    private Handoffs now(UnaryOperator<Begun> change) {
        return switch (handoff) {
            case Begun begun -> with(change.apply(begun));
            case None _ -> throw new IllegalStateException("a handoff begins before anything becomes of it");
        };
    }

    private Handoffs with(Handoff next) {
        return new Handoffs(next, taken, discharges, reopenings, consents);
    }

    private Handoffs taken(Optional<UUID> next) {
        return new Handoffs(handoff, next, discharges, reopenings, consents);
    }

    private Handoffs with(DischargeCompleted discharge) {
        Set<DischargeCompleted> more = new HashSet<>(discharges);
        more.add(discharge);
        return new Handoffs(handoff, taken, more, reopenings, consents);
    }

    private Handoffs with(EpisodeReopened reopened) {
        Set<EpisodeReopened> more = new HashSet<>(reopenings);
        more.add(reopened);
        return new Handoffs(handoff, taken, discharges, more, consents);
    }

    private Handoffs with(Consents next) {
        return new Handoffs(handoff, taken, discharges, reopenings, next);
    }
}
