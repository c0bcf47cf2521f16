package org.throughline.outcomes.handoff.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
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
     * @param responsible who answers for the person now
     * @param carriedByParticipant no consent covers the recipient, so the person carries the summary themself
     * @param firstAppointment once it is accepted
     */
    public record Shown(
            UUID handoffId,
            UUID participantId,
            UUID episodeId,
            HandoffStatus status,
            String responsible,
            String recipient,
            boolean carriedByParticipant,
            Instant initiatedAt,
            @Nullable Instant firstAppointment) {
        private Shown now(HandoffStatus next, @Nullable Instant appointment) {
            return new Shown(
                    handoffId,
                    participantId,
                    episodeId,
                    next,
                    responsible,
                    recipient,
                    carriedByParticipant,
                    initiatedAt,
                    appointment);
        }

        private Shown by(String other) {
            return new Shown(
                    handoffId,
                    participantId,
                    episodeId,
                    status,
                    other,
                    recipient,
                    carriedByParticipant,
                    initiatedAt,
                    firstAppointment);
        }
    }

    /** The handoff, if the organisation has such a one, and as far as it had come by then. */
    public Optional<Shown> of(UUID handoffId, String organisation, Optional<Instant> knownAt) {
        List<HandoffEvent> events = history.events(HandoffDeciding.handoff(handoffId), organisation, knownAt);
        if (events.isEmpty() || !(events.getFirst() instanceof AftercareHandoffInitiated begun)) {
            return Optional.empty();
        }
        Shown shown = begun(begun);
        for (HandoffEvent event : events.subList(1, events.size())) {
            shown = after(shown, event);
        }
        return Optional.of(shown);
    }

    private static Shown begun(AftercareHandoffInitiated e) {
        return new Shown(
                e.handoffId(),
                e.participantId(),
                e.episodeId(),
                HandoffStatus.WAITING,
                e.responsible(),
                e.recipient().value(),
                e.carriedByParticipant(),
                e.initiatedAt(),
                null);
    }

    private static Shown after(Shown shown, HandoffEvent event) {
        return switch (event) {
            case AftercareHandoffAccepted e -> shown.now(HandoffStatus.ACCEPTED, e.firstAppointment());
            case AftercareHandoffDeclined _ -> shown.now(HandoffStatus.DECLINED, null);
            case HandoffOverdue _ -> shown.now(HandoffStatus.OVERDUE, null);
            case AftercareHandoffReassigned e -> shown.by(e.responsible());
            case HandoffEvent _ -> shown;
        };
    }
}
