package org.throughline.intake.confidentiality;

import org.throughline.intake.Compartments;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.GroundsFound;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LabelLowered;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.LoweringExplained;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.OfLabel;
import org.throughline.intake.confidentiality.domain.Seen.AssessmentSeen;
import org.throughline.intake.confidentiality.domain.Seen.CorrectionSeen;
import org.throughline.intake.confidentiality.domain.Seen.ReferralSeen;
import org.throughline.intake.confidentiality.domain.Seen.ScreeningSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How grounds and lowerings are stored; whoever answers outside reads them. Why a label was lowered stays here. */
public final class ConfidentialityCatalogue {
    /** All types. */
    public static final Catalogue<ConfidentialityEvent> EVENTS = Catalogue.of(
            ConfidentialityEvent.class,
            about(EventType.published(
                            "intake.confidentiality-grounds-found.v1", GroundsFound.class, Compartments.CLINICAL))
                    .happenedAt(GroundsFound::foundAt),
            about(EventType.internal(
                            "intake.confidentiality-lowering-explained.v1",
                            LoweringExplained.class,
                            Compartments.CLINICAL))
                    .happenedAt(LoweringExplained::loweredAt),
            about(EventType.published(
                            "intake.confidentiality-label-lowered.v1", LabelLowered.class, Compartments.CLINICAL))
                    .happenedAt(LabelLowered::loweredAt),
            EventType.told("intake.referral-received.v1", ReferralSeen.class, Compartments.CLINICAL),
            EventType.told("intake.referral-corrected.v1", CorrectionSeen.class, Compartments.CLINICAL),
            EventType.told("intake.screening-completed.v1", ScreeningSeen.class, Compartments.CLINICAL),
            EventType.told("intake.level-of-care-assessed.v1", AssessmentSeen.class, Compartments.CLINICAL));

    private ConfidentialityCatalogue() {}

    private static <T extends OfLabel> EventType<T> about(EventType<T> type) {
        return type.about(event -> event.participantId().toString());
    }
}
