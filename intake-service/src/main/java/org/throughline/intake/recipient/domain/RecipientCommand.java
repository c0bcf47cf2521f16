package org.throughline.intake.recipient.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Requests about who may receive information. */
public sealed interface RecipientCommand {
    UUID recipientId();

    /** The client ids it had when the caller looked: they are freed if it no longer has them. */
    List<String> formerClientIds();

    Instant requestedAt();

    /** Says who a recipient is, anew where it is known. */
    record DescribeRecipient(
            UUID recipientId,
            RecipientDescription description,
            List<String> formerClientIds,
            String describedBy,
            Instant requestedAt)
            implements RecipientCommand {
        public DescribeRecipient {
            formerClientIds = List.copyOf(formerClientIds);
        }
    }

    /** From now on it receives nothing. */
    record EndRecipient(UUID recipientId, List<String> formerClientIds, String endedBy, Instant requestedAt)
            implements RecipientCommand {
        public EndRecipient {
            formerClientIds = List.copyOf(formerClientIds);
        }
    }

    /** It certified that what it took under an agreement is destroyed. */
    record RecordDestruction(UUID recipientId, Destruction destruction, String recordedBy, Instant requestedAt)
            implements RecipientCommand {
        @Override
        public List<String> formerClientIds() {
            return List.of();
        }
    }
}
