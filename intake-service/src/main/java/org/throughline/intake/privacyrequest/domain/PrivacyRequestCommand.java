package org.throughline.intake.privacyrequest.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Requests about what participants demand. */
public sealed interface PrivacyRequestCommand {
    UUID participantId();

    UUID requestId();

    Instant requestedAt();

    /** Records a demand; its clock starts when it came. */
    record ReceivePrivacyRequest(
            UUID participantId, UUID requestId, Demand demand, Handling handling, Instant requestedAt)
            implements PrivacyRequestCommand {}

    /** Puts the answer off, once, and tells the participant why. */
    record ExtendPrivacyRequest(UUID participantId, UUID requestId, Text reason, Handling handling, Instant requestedAt)
            implements PrivacyRequestCommand {}

    /** Time has come to that moment, so what is not answered may be overdue. */
    record LetTimePass(UUID participantId, UUID requestId, Instant requestedAt) implements PrivacyRequestCommand {}

    /** Answers a demand. */
    sealed interface Answer extends PrivacyRequestCommand {
        /** Which sort of demand it answers. */
        PrivacyRequestKind kind();

        /** Whether it answers demands of a sort. */
        default boolean answers(PrivacyRequestKind demanded) {
            return demanded == kind();
        }

        Handling handling();
    }

    /** Gives what was asked to see. */
    record FulfilAccess(
            UUID participantId, UUID requestId, DeliveryFormat format, Handling handling, Instant requestedAt)
            implements Answer {
        @Override
        public PrivacyRequestKind kind() {
            return PrivacyRequestKind.ACCESS;
        }
    }

    /** Denies what was asked to see, on a ground the law knows. */
    record DenyAccess(
            UUID participantId, UUID requestId, AccessDenialGround ground, Handling handling, Instant requestedAt)
            implements Answer {
        @Override
        public PrivacyRequestKind kind() {
            return PrivacyRequestKind.ACCESS;
        }
    }

    /** Gives the list of disclosures, or of those that went through an intermediary. */
    record FulfilAccounting(
            UUID participantId, UUID requestId, DeliveryFormat format, Handling handling, Instant requestedAt)
            implements Answer {
        @Override
        public PrivacyRequestKind kind() {
            return PrivacyRequestKind.ACCOUNTING;
        }

        @Override
        public boolean answers(PrivacyRequestKind demanded) {
            return demanded == PrivacyRequestKind.ACCOUNTING || demanded == PrivacyRequestKind.INTERMEDIARY_LIST;
        }
    }

    /** Agrees to change the record; the change itself is a correction of the entry it is about. */
    record AcceptAmendment(UUID participantId, UUID requestId, Text amendment, Handling handling, Instant requestedAt)
            implements Answer {
        @Override
        public PrivacyRequestKind kind() {
            return PrivacyRequestKind.AMENDMENT;
        }
    }

    /** Leaves the record as it is, on a ground the law knows. */
    record DenyAmendment(
            UUID participantId, UUID requestId, AmendmentDenialGround ground, Handling handling, Instant requestedAt)
            implements Answer {
        @Override
        public PrivacyRequestKind kind() {
            return PrivacyRequestKind.AMENDMENT;
        }
    }

    /** Keeps what the participant says to a denied amendment. */
    record StateDisagreement(UUID participantId, UUID requestId, Text statement, Handling handling, Instant requestedAt)
            implements PrivacyRequestCommand {}

    /** Agrees not to disclose what the demand names. */
    record AcceptRestriction(UUID participantId, UUID requestId, Handling handling, Instant requestedAt)
            implements Answer {
        @Override
        public PrivacyRequestKind kind() {
            return PrivacyRequestKind.RESTRICTION;
        }
    }

    /** Does not agree. */
    record DenyRestriction(UUID participantId, UUID requestId, Text reason, Handling handling, Instant requestedAt)
            implements Answer {
        @Override
        public PrivacyRequestKind kind() {
            return PrivacyRequestKind.RESTRICTION;
        }
    }

    /**
     * From now on a restriction no longer holds.
     *
     * @param asked whether the participant asked for it or agreed
     */
    record EndRestriction(UUID participantId, UUID requestId, boolean asked, Handling handling, Instant requestedAt)
            implements PrivacyRequestCommand {}

    /** The recipients whose description the decision rests on. */
    default List<UUID> recipients() {
        return this instanceof ReceivePrivacyRequest c
                ? c.demand().restriction().stream()
                        .flatMap(terms -> terms.recipientIds().stream())
                        .toList()
                : List.of();
    }
}
