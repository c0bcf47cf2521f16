package org.throughline.intake.relationship;

import org.throughline.intake.StreamNames;
import org.throughline.intake.relationship.domain.RelationshipCommand;
import org.throughline.intake.relationship.domain.RelationshipEvent;
import org.throughline.intake.relationship.domain.RelationshipEvent.ParticipantSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.RecipientSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.TreatingRelationshipRecorded;
import org.throughline.intake.relationship.domain.RelationshipRefusal;
import org.throughline.intake.relationship.domain.Relationships;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Who treats a participant, as the platform runs it. */
public final class RelationshipDeciding
        implements Deciding<RelationshipCommand, Relationships, RelationshipEvent, RelationshipRefusal> {
    @Override
    public Class<RelationshipCommand> commands() {
        return RelationshipCommand.class;
    }

    @Override
    public Catalogue<RelationshipEvent> catalogue() {
        return RelationshipCatalogue.EVENTS;
    }

    @Override
    public Streams streams(RelationshipCommand command) {
        return Streams.of(StreamNames.relationships(command.participantId()))
                .reading(
                        StreamNames.participant(command.participantId()), StreamNames.recipient(command.recipientId()));
    }

    @Override
    public Relationships initial() {
        return Relationships.NONE;
    }

    @Override
    public Decision<RelationshipEvent, RelationshipRefusal> decide(Relationships state, RelationshipCommand command) {
        return Relationships.decide(state, command);
    }

    @Override
    public Relationships evolve(Relationships state, RelationshipEvent event) {
        return Relationships.evolve(state, event);
    }

    @Override
    public String streamOf(RelationshipEvent event) {
        return switch (event) {
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
            case RecipientSeen e -> StreamNames.recipient(e.recipientId());
            case TreatingRelationshipRecorded e -> StreamNames.relationships(e.participantId());
        };
    }
}
