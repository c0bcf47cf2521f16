package org.throughline.intake.recipient.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts about who may receive information. */
public sealed interface RecipientEvent {

    /**
     * Who a recipient is; a later description takes the place of this one.
     *
     * @param active whether it may receive anything
     */
    record RecipientDescribed(
            UUID recipientId,
            String legalName,
            String npi,
            RecipientKind kind,
            List<String> clientIds,
            List<String> classes,
            List<UUID> members,
            boolean active,
            List<Agreement> agreement)
            implements RecipientEvent {
        public RecipientDescribed {
            clientIds = List.copyOf(clientIds);
            classes = List.copyOf(classes);
            members = List.copyOf(members);
            agreement = List.copyOf(agreement);
        }

        static RecipientDescribed as(UUID recipientId, RecipientDescription of) {
            return new RecipientDescribed(
                    recipientId,
                    of.legalName(),
                    of.npi(),
                    of.kind(),
                    of.clientIds(),
                    of.classes(),
                    of.members(),
                    true,
                    of.agreement());
        }

        RecipientDescribed ended() {
            return new RecipientDescribed(
                    recipientId, legalName, npi, kind, List.of(), classes, members, false, agreement);
        }
    }

    /** What was taken under an agreement is destroyed, as the recipient certifies. */
    record AuditDataDestroyed(UUID recipientId, Destruction destruction) implements RecipientEvent {}

    /** Facts about what belongs to one recipient only, or to all. */
    sealed interface OfCode extends RecipientEvent {}

    /** Whoever signs in by this client id is that recipient. */
    record ClientIdClaimed(String clientId, UUID recipientId, Instant claimedAt) implements OfCode {}

    /** Nobody signs in by this client id. */
    record ClientIdReleased(String clientId, UUID recipientId, Instant releasedAt) implements OfCode {}

    /** There is a class of this code, so a consent can name it. */
    record ClassNamed(String code, Instant namedAt) implements OfCode {}
}
