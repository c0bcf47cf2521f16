package org.throughline.intake.privacyrequest.domain;

import java.time.Instant;
import java.util.UUID;

/** Why a request about a demand is refused. */
public sealed interface PrivacyRequestRefusal {
    record ParticipantUnknown(UUID participantId) implements PrivacyRequestRefusal {}

    record RequestUnknown(UUID requestId) implements PrivacyRequestRefusal {}

    record RequestIdTaken(UUID requestId) implements PrivacyRequestRefusal {}

    record ReceivedInFuture(UUID requestId) implements PrivacyRequestRefusal {}

    /** A restriction is toward registered recipients. */
    record RecipientNotRegistered(UUID recipientId) implements PrivacyRequestRefusal {}

    /** That is no answer to what was asked. */
    record RequestOfAnotherKind(UUID requestId, PrivacyRequestKind kind) implements PrivacyRequestRefusal {}

    record RequestIsAnswered(UUID requestId) implements PrivacyRequestRefusal {}

    /** A demand is put off once. */
    record ExtendedBefore(UUID requestId) implements PrivacyRequestRefusal {}

    /** Policy knows no putting off for this kind. */
    record CannotBeExtended(PrivacyRequestKind kind) implements PrivacyRequestRefusal {}

    /** Whoever puts a demand off tells the participant before it was due. */
    record ExtendedTooLate(UUID requestId, Instant dueAt) implements PrivacyRequestRefusal {}

    /** One toward a health plan for care that was paid for in full is agreed to (45 CFR 164.522(a)(1)(vi)). */
    record RestrictionIsMandatory(UUID requestId) implements PrivacyRequestRefusal {}

    /** Only what was denied is disagreed with. */
    record NothingWasDenied(UUID requestId) implements PrivacyRequestRefusal {}

    record DisagreementFiledBefore(UUID requestId) implements PrivacyRequestRefusal {}

    /** There is no restriction that holds. */
    record NoRestrictionInForce(UUID requestId) implements PrivacyRequestRefusal {}
}
