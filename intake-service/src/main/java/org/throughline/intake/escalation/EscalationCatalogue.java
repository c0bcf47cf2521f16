package org.throughline.intake.escalation;

import org.throughline.intake.Compartments;
import org.throughline.intake.escalation.domain.EscalationEvent;
import org.throughline.intake.escalation.domain.EscalationEvent.AcceptanceSeen;
import org.throughline.intake.escalation.domain.EscalationEvent.ActionTaken;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationRaised;
import org.throughline.intake.escalation.domain.EscalationEvent.EscalationResolved;
import org.throughline.intake.escalation.domain.EscalationEvent.OfEscalation;
import org.throughline.intake.escalation.domain.EscalationEvent.ReferralSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How crises are stored. That one is open is told to those who care for the person; what was done stays here. */
public final class EscalationCatalogue {
    /** All types. */
    public static final Catalogue<EscalationEvent> EVENTS = Catalogue.of(
            EscalationEvent.class,
            EventType.told("intake.referral-received.v1", ReferralSeen.class, Compartments.CLINICAL),
            EventType.told("intake.referral-accepted.v1", AcceptanceSeen.class, Compartments.CLINICAL),
            about(EventType.published(
                            "intake.crisis-escalation-raised.v1", EscalationRaised.class, Compartments.CLINICAL))
                    .happenedAt(EscalationRaised::raisedAt),
            about(EventType.internal("intake.crisis-action-taken.v1", ActionTaken.class, Compartments.CLINICAL))
                    .happenedAt(event -> event.taken().at()),
            about(EventType.published(
                            "intake.crisis-escalation-resolved.v1", EscalationResolved.class, Compartments.CLINICAL))
                    .happenedAt(EscalationResolved::resolvedAt));

    private EscalationCatalogue() {}

    private static <T extends OfEscalation> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
