package org.throughline.intake.escalation.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.escalation.domain.EscalationCommand.Taken;

/** Facts about one crisis, and whom it is about. */
public sealed interface EscalationEvent {

    /** Whom the referral is about. */
    record ReferralSeen(UUID referralId, UUID participantId) implements EscalationEvent {}

    /** Whom the referral was accepted for. */
    record AcceptanceSeen(UUID referralId, UUID participantId) implements EscalationEvent {}

    /** Facts decided here. */
    sealed interface OfEscalation extends EscalationEvent {
        UUID participantId();

        UUID escalationId();
    }

    /** Somebody needs help at once, as others need it. */
    record EscalationRaised(
            UUID participantId, UUID escalationId, UUID referralId, CrisisKind kind, String raisedBy, Instant raisedAt)
            implements OfEscalation {}

    /** What was done about it; what others are told says only that it was raised or is over. */
    record ActionTaken(UUID participantId, UUID escalationId, UUID actionId, Taken taken) implements OfEscalation {}

    /** It is over. */
    record EscalationResolved(UUID participantId, UUID escalationId, String resolvedBy, Instant resolvedAt)
            implements OfEscalation {}
}
