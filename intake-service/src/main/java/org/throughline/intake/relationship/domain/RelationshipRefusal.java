package org.throughline.intake.relationship.domain;

import java.util.UUID;

/** Why a request about who treats a participant is refused. */
public sealed interface RelationshipRefusal {
    record ParticipantUnknown(UUID participantId) implements RelationshipRefusal {}

    record RecipientNotRegistered(UUID recipientId) implements RelationshipRefusal {}

    /** A plan or a court treats nobody. */
    record NotATreatingProvider(UUID recipientId) implements RelationshipRefusal {}

    record EndsBeforeItBegins(UUID recipientId) implements RelationshipRefusal {}
}
