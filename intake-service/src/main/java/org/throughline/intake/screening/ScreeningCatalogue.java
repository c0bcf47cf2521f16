package org.throughline.intake.screening;

import org.throughline.intake.Compartments;
import org.throughline.intake.screening.domain.ScreeningEvent;
import org.throughline.intake.screening.domain.ScreeningEvent.AcceptanceSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ReferralSeen;
import org.throughline.intake.screening.domain.ScreeningEvent.ScreeningCompleted;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How screenings are stored, and what is read of a referral for them. */
public final class ScreeningCatalogue {
    /** All types. */
    public static final Catalogue<ScreeningEvent> EVENTS = Catalogue.of(
            ScreeningEvent.class,
            EventType.told("intake.referral-received.v1", ReferralSeen.class, Compartments.CLINICAL),
            EventType.told("intake.referral-accepted.v1", AcceptanceSeen.class, Compartments.CLINICAL),
            EventType.internal("intake.screening-completed.v1", ScreeningCompleted.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString())
                    .happenedAt(event -> event.screening().screenedAt()));

    private ScreeningCatalogue() {}
}
