package org.throughline.intake.privacyrequest.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;
import org.throughline.intake.recipient.domain.RecipientKind;

/** Facts about what participants demand. */
public sealed interface PrivacyRequestEvent {

    /** Who the participant is, as far as it matters: that they are known. */
    record ParticipantSeen(UUID participantId) implements PrivacyRequestEvent {}

    /** A recipient a demand names. */
    record RecipientSeen(UUID recipientId, RecipientKind kind) implements PrivacyRequestEvent {}

    /** Facts about one demand. */
    sealed interface OfRequest extends PrivacyRequestEvent {
        UUID participantId();

        UUID requestId();
    }

    /** Facts that answer a demand. */
    sealed interface Answered extends OfRequest {
        String policyVersion();
    }

    /**
     * A demand came in.
     *
     * @param restriction its terms, if it asks for one
     * @param mandatory whether the law leaves no choice but to agree
     * @param dueAt by when it is answered
     */
    record PrivacyRequestReceived(
            UUID participantId,
            UUID requestId,
            PrivacyRequestKind kind,
            Text words,
            List<RestrictionTerms> restriction,
            boolean mandatory,
            Instant receivedAt,
            Instant dueAt,
            String receivedBy,
            String policyVersion)
            implements OfRequest {
        public PrivacyRequestReceived {
            restriction = List.copyOf(restriction);
        }
    }

    /** The answer was put off. */
    record PrivacyRequestExtended(
            UUID participantId,
            UUID requestId,
            Text reason,
            Instant dueAt,
            Instant extendedAt,
            String extendedBy,
            String policyVersion)
            implements OfRequest {}

    /** No answer came in time. */
    record PrivacyRequestOverdue(UUID participantId, UUID requestId, Instant dueAt, String policyVersion)
            implements OfRequest {}

    record AccessFulfilled(
            UUID participantId,
            UUID requestId,
            DeliveryFormat format,
            Instant fulfilledAt,
            String fulfilledBy,
            String policyVersion)
            implements Answered {}

    record AccessDenied(
            UUID participantId,
            UUID requestId,
            AccessDenialGround ground,
            boolean reviewable,
            Instant deniedAt,
            String deniedBy,
            String policyVersion)
            implements Answered {}

    record AccountingFulfilled(
            UUID participantId,
            UUID requestId,
            DeliveryFormat format,
            Instant fulfilledAt,
            String fulfilledBy,
            String policyVersion)
            implements Answered {}

    record AmendmentAccepted(
            UUID participantId,
            UUID requestId,
            Text amendment,
            Instant acceptedAt,
            String acceptedBy,
            String policyVersion)
            implements Answered {}

    record AmendmentDenied(
            UUID participantId,
            UUID requestId,
            AmendmentDenialGround ground,
            Instant deniedAt,
            String deniedBy,
            String policyVersion)
            implements Answered {}

    /** What the participant says to a denied amendment; it goes wherever the entry goes. */
    record DisagreementStated(UUID participantId, UUID requestId, Text statement, Instant statedAt, String recordedBy)
            implements OfRequest {}

    /** The programme agreed to a restriction, or did not. */
    record RestrictionDecided(
            UUID participantId,
            UUID requestId,
            boolean accepted,
            List<Text> reason,
            Instant decidedAt,
            String decidedBy,
            String policyVersion)
            implements Answered {
        public RestrictionDecided {
            reason = List.copyOf(reason);
        }
    }

    /** Facts about restrictions, as others need them. */
    sealed interface OfRestriction extends PrivacyRequestEvent {
        UUID participantId();

        UUID restrictionId();
    }

    /**
     * What a participant does not want to be disclosed.
     *
     * @param accepted whether the programme agreed, so that it holds
     */
    record RestrictionRecorded(
            UUID participantId,
            UUID restrictionId,
            List<UUID> recipientIds,
            List<Purpose> purposes,
            List<DataClass> information,
            boolean accepted,
            Instant until)
            implements OfRestriction {
        public RestrictionRecorded {
            recipientIds = List.copyOf(recipientIds);
            purposes = List.copyOf(purposes);
            information = List.copyOf(information);
        }
    }

    /** A restriction holds no more. */
    record RestrictionEnded(UUID participantId, UUID restrictionId, Instant endedAt) implements OfRestriction {}
}
