package org.throughline.intake.eligibility;

import org.throughline.intake.Compartments;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AcceptanceSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;
import org.throughline.intake.eligibility.domain.EligibilityEvent.CountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ReferralSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ScreeningSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How level of care and eligibility are stored, and what is read of referral and screening for them. */
public final class EligibilityCatalogue {
    /** All types. */
    public static final Catalogue<EligibilityEvent> EVENTS = Catalogue.of(
            EligibilityEvent.class,
            EventType.told("intake.referral-received.v1", ReferralSeen.class, Compartments.CLINICAL),
            EventType.told("intake.referral-accepted.v1", AcceptanceSeen.class, Compartments.CLINICAL),
            EventType.told("intake.screening-completed.v1", ScreeningSeen.class, Compartments.CLINICAL),
            EventType.internal("intake.level-of-care-assessed.v1", LevelOfCareAssessed.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString())
                    .happenedAt(event -> event.assessment().assessor().assessedAt())
                    .revisedBy(EligibilityRevisions::assessed),
            EventType.internal(
                            "intake.assessment-countersigned.v1", AssessmentCountersigned.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString())
                    .happenedAt(AssessmentCountersigned::countersignedAt),
            EventType.internal(
                            "intake.countersignature-overdue.v1", CountersignatureOverdue.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString())
                    .happenedAt(CountersignatureOverdue::overdueAt),
            EventType.internal("intake.eligibility-determined.v1", EligibilityDetermined.class, Compartments.CLINICAL)
                    .about(event -> event.participantId().toString())
                    .happenedAt(EligibilityDetermined::determinedAt)
                    .revisedBy(EligibilityRevisions::determined));

    private EligibilityCatalogue() {}
}
