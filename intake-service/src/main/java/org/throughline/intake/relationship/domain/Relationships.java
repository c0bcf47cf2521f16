package org.throughline.intake.relationship.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.intake.relationship.domain.RelationshipCommand.RecordTreatingRelationship;
import org.throughline.intake.relationship.domain.RelationshipEvent.ParticipantSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.RecipientSeen;
import org.throughline.intake.relationship.domain.RelationshipEvent.TreatingRelationshipRecorded;
import org.throughline.intake.relationship.domain.RelationshipRefusal.EndsBeforeItBegins;
import org.throughline.intake.relationship.domain.RelationshipRefusal.NotATreatingProvider;
import org.throughline.intake.relationship.domain.RelationshipRefusal.ParticipantUnknown;
import org.throughline.intake.relationship.domain.RelationshipRefusal.RecipientNotRegistered;
import org.throughline.platform.decider.Decision;

/**
 * Who treats a participant, and the rules: only a registered provider does.
 *
 * @param participantKnown whether they are registered
 * @param provider what is known of the one a request names
 * @param relationships the last that was said, by provider
 */
public record Relationships(
        boolean participantKnown,
        Optional<RecipientSeen> provider,
        Map<UUID, TreatingRelationshipRecorded> relationships) {
    public static final Relationships NONE = new Relationships(false, Optional.empty(), Map.of());

    public Relationships {
        relationships = Map.copyOf(relationships);
    }

    /** Grants or refuses a request. */
    public static Decision<RelationshipEvent, RelationshipRefusal> decide(
            Relationships state, RelationshipCommand command) {
        return switch (command) {
            case RecordTreatingRelationship c -> record(state, c);
        };
    }

    private static Decision<RelationshipEvent, RelationshipRefusal> record(
            Relationships state, RecordTreatingRelationship c) {
        TreatingRelationshipRecorded recorded = new TreatingRelationshipRecorded(
                c.participantId(),
                c.recipientId(),
                c.period().from(),
                c.period().until());
        if (recorded.equals(state.relationships.get(c.recipientId()))) {
            return nothingNew();
        }
        if (!state.participantKnown) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (state.provider.filter(RecipientSeen::active).isEmpty()) {
            return refuse(new RecipientNotRegistered(c.recipientId()));
        }
        if (state.provider.get().kind() != RecipientKind.TREATING_PROVIDER) {
            return refuse(new NotATreatingProvider(c.recipientId()));
        }
        return c.period().from().isBefore(c.period().until())
                ? accept(recorded)
                : refuse(new EndsBeforeItBegins(c.recipientId()));
    }

    /** Applies one fact. */
    public static Relationships evolve(Relationships now, RelationshipEvent event) {
        return switch (event) {
            case ParticipantSeen _ -> new Relationships(true, now.provider, now.relationships);
            case RecipientSeen e -> new Relationships(now.participantKnown, Optional.of(e), now.relationships);
            case TreatingRelationshipRecorded e -> {
                Map<UUID, TreatingRelationshipRecorded> more = new HashMap<>(now.relationships);
                more.put(e.recipientId(), e);
                yield new Relationships(now.participantKnown, now.provider, more);
            }
        };
    }
}
