package org.throughline.intake.relationship.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.relationship.RelationshipCatalogue;
import org.throughline.intake.relationship.domain.RelationshipEvent;
import org.throughline.intake.relationship.domain.RelationshipEvent.TreatingRelationshipRecorded;
import org.throughline.intake.relationship.domain.Relationships;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Who treats a participant, as it is recorded. */
public final class RelationshipHistory {
    private final History<RelationshipEvent> history;

    /** Reads the log of this service. */
    public RelationshipHistory(ServiceRuntime runtime) {
        this.history = runtime.history(RelationshipCatalogue.EVENTS);
    }

    /** What was last said of each provider, as far as it was known by then. */
    public List<TreatingRelationshipRecorded> of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        Relationships state = Relationships.NONE;
        for (RelationshipEvent event :
                history.events(StreamNames.relationships(participantId), organisation, knownAt)) {
            state = Relationships.evolve(state, event);
        }
        return state.relationships().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
