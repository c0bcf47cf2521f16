package org.throughline.outcomes.handoff.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** One handoff as it is recorded, folded from its own history. */
public final class HandoffHistory {
    private final History<HandoffEvent> history;

    /** Reads the log of this service. */
    public HandoffHistory(ServiceRuntime runtime) {
        this.history = runtime.history(HandoffCatalogue.CATALOGUE);
    }

    /**
     * A handoff.
     *
     * @param status how far it has come
     * @param responsible who answers for the person now
     * @param carriedByParticipant whether no consent covers the recipient, so that the person carries the summary themself
     * @param firstAppointment once it is accepted
     * @param visit whether the recipient saw the person
     * @param along what goes along beside what the record holds; nothing of those begun before it was asked for
     */
    public record Shown(
            AftercareHandoffInitiated begun,
            HandoffStatus status,
            String responsible,
            boolean carriedByParticipant,
            @Nullable Instant firstAppointment,
            Visit visit,
            @Nullable AftercarePackagePrepared along) {

        /** Whether it is on its way or has arrived. */
        public boolean stands() {
            return switch (status) {
                case WAITING, OVERDUE, ACCEPTED -> true;
                case DECLINED, CLOSED -> false;
            };
        }

        private static Shown of(AftercareHandoffInitiated e) {
            return new Shown(
                    e, HandoffStatus.WAITING, e.responsible(), e.carriedByParticipant(), null, Visit.EXPECTED, null);
        }

        private Shown now(HandoffStatus next, @Nullable Instant appointment) {
            return new Shown(begun, next, responsible, carriedByParticipant, appointment, visit, along);
        }

        private Shown now(Visit next) {
            return new Shown(begun, status, responsible, carriedByParticipant, firstAppointment, next, along);
        }

        private Shown by(String other) {
            return new Shown(begun, status, other, carriedByParticipant, firstAppointment, visit, along);
        }

        private Shown carried(boolean next) {
            return new Shown(begun, status, responsible, next, firstAppointment, visit, along);
        }

        private Shown with(AftercarePackagePrepared prepared) {
            return new Shown(begun, status, responsible, carriedByParticipant, firstAppointment, visit, prepared);
        }
    }

    /**
     * Whether the recipient saw the person.
     *
     * @param at when they did, or when it was found that they had not
     */
    public record Visit(VisitStatus status, @Nullable Instant at) {
        static final Visit EXPECTED = new Visit(VisitStatus.EXPECTED, null);
    }

    /** The handoff, if the organisation has such a one, and as far as it had come by then. */
    public Optional<Shown> of(UUID handoffId, String organisation, Optional<Instant> knownAt) {
        List<HandoffEvent> events = history.events(HandoffDeciding.handoff(handoffId), organisation, knownAt);
        if (events.isEmpty() || !(events.getFirst() instanceof AftercareHandoffInitiated begun)) {
            return Optional.empty();
        }
        Shown shown = Shown.of(begun);
        for (HandoffEvent event : events.subList(1, events.size())) {
            shown = after(shown, event);
        }
        return Optional.of(shown);
    }

    /** What treatment-plan told of the end of an episode and of the time after it, as it was told. */
    public List<HandoffEvent> endOf(UUID episodeId, String organisation) {
        return history.events(HandoffDeciding.care(episodeId), organisation, Optional.empty());
    }

    private static Shown after(Shown shown, HandoffEvent event) {
        return switch (event) {
            case AftercarePackagePrepared e -> shown.with(e);
            case AftercareHandoffAccepted e ->
                shown.now(HandoffStatus.ACCEPTED, e.firstAppointment()).now(Visit.EXPECTED);
            case AftercareHandoffDeclined _ -> shown.now(HandoffStatus.DECLINED, null);
            case AftercareHandoffClosed _ -> shown.now(HandoffStatus.CLOSED, null);
            case HandoffOverdue _ -> shown.now(HandoffStatus.OVERDUE, null);
            case AftercareHandoffReassigned e -> shown.by(e.responsible());
            case AftercareCoverChanged e -> shown.carried(e.carriedByParticipant());
            case AftercareFirstVisitConfirmed e -> shown.now(new Visit(VisitStatus.CONFIRMED, e.visitedAt()));
            case AftercareFirstVisitMissed e -> shown.now(new Visit(VisitStatus.MISSED, e.missedAt()));
            case HandoffEvent _ -> shown;
        };
    }
}
