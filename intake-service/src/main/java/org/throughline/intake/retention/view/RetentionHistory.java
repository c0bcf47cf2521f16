package org.throughline.intake.retention.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.retention.RetentionCatalogue;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionState;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** How long one record is kept, as it is recorded; of one that was erased, what outlives it. */
public final class RetentionHistory {
    private final History<RetentionEvent> history;

    /** Reads the log of this service. */
    public RetentionHistory(ServiceRuntime runtime) {
        this.history = runtime.history(RetentionCatalogue.EVENTS);
    }

    /** As known by then. */
    public RetentionState of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        List<String> streams = List.of(
                StreamNames.participant(participantId),
                StreamNames.openEpisodes(participantId),
                StreamNames.links(participantId),
                StreamNames.retention(participantId));
        RetentionState state = RetentionState.NONE;
        for (RetentionEvent event : history.events(streams, organisation, knownAt)) {
            state = RetentionState.evolve(state, event);
        }
        return state;
    }

    /** How far an erasure has come that is known to have been asked for. */
    public RetentionState.Erasure erasure(UUID participantId, UUID requestId, String organisation) {
        RetentionState.Erasure erasure =
                of(participantId, organisation, Optional.empty()).erasures().get(requestId);
        if (erasure == null) {
            throw new IllegalStateException("an erasure nobody asked for: " + requestId);
        }
        return erasure;
    }
}
