package org.throughline.intake.relationship.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.recipient.domain.RecipientKind;

/** Facts about who treats a participant. */
public sealed interface RelationshipEvent {

    /** Who the participant is, as far as it matters: that they are known. */
    record ParticipantSeen(UUID participantId) implements RelationshipEvent {}

    /** What the provider is. */
    record RecipientSeen(UUID recipientId, RecipientKind kind, boolean active) implements RelationshipEvent {}

    /** A provider treats a participant from one moment until another. */
    record TreatingRelationshipRecorded(UUID participantId, UUID recipientId, Instant from, Instant until)
            implements RelationshipEvent {}
}
