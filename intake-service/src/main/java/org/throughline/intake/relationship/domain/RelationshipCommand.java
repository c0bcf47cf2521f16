package org.throughline.intake.relationship.domain;

import java.time.Instant;
import java.util.UUID;

/** Requests about who treats a participant. */
public sealed interface RelationshipCommand {
    UUID participantId();

    UUID recipientId();

    Instant requestedAt();

    /** Says that a provider treats a participant, and when; in place of what was said of the two before. */
    record RecordTreatingRelationship(
            UUID participantId, UUID recipientId, TreatedWhile period, String recordedBy, Instant requestedAt)
            implements RelationshipCommand {}
}
