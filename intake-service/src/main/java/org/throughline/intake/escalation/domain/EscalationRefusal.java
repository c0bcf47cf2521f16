package org.throughline.intake.escalation.domain;

import java.util.UUID;

/** Why a request about a crisis is refused. */
public sealed interface EscalationRefusal {
    record ReferralUnknown(UUID referralId) implements EscalationRefusal {}

    record EscalationIdTaken(UUID escalationId) implements EscalationRefusal {}

    record EscalationUnknown(UUID escalationId) implements EscalationRefusal {}

    /** The crisis belongs to another referral. */
    record EscalationOfAnother(UUID escalationId) implements EscalationRefusal {}

    record EscalationIsResolved(UUID escalationId) implements EscalationRefusal {}

    /** What has not been done yet is no action. */
    record ActedInFuture(UUID escalationId) implements EscalationRefusal {}
}
