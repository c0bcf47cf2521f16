package org.throughline.outcomes.handoff;

import static org.throughline.outcomes.OutcomesKeys.CLINICAL;
import static org.throughline.outcomes.OutcomesKeys.ORGANISATION;

import java.util.UUID;
import java.util.function.Function;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePlanSigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentExpired;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentGranted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentRevoked;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeReopened;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** The events of handoffs, and how each is stored. */
public final class HandoffCatalogue {
    /** All of them. */
    public static final Catalogue<HandoffEvent> CATALOGUE = Catalogue.of(
            HandoffEvent.class,
            EventType.published("outcomes.aftercare-handoff-initiated.v1", AftercareHandoffInitiated.class, CLINICAL)
                    .about(text(AftercareHandoffInitiated::participantId))
                    .happenedAt(AftercareHandoffInitiated::initiatedAt),
            EventType.internal("outcomes.aftercare-package-prepared.v1", AftercarePackagePrepared.class, CLINICAL)
                    .about(text(AftercarePackagePrepared::participantId)),
            EventType.internal("outcomes.aftercare-cover-changed.v1", AftercareCoverChanged.class, CLINICAL)
                    .about(text(AftercareCoverChanged::participantId))
                    .happenedAt(AftercareCoverChanged::changedAt),
            EventType.internal(
                            "outcomes.aftercare-first-visit-confirmed.v1", AftercareFirstVisitConfirmed.class, CLINICAL)
                    .about(text(AftercareFirstVisitConfirmed::participantId))
                    .happenedAt(AftercareFirstVisitConfirmed::visitedAt),
            EventType.internal("outcomes.aftercare-first-visit-missed.v1", AftercareFirstVisitMissed.class, CLINICAL)
                    .about(text(AftercareFirstVisitMissed::participantId))
                    .happenedAt(AftercareFirstVisitMissed::missedAt),
            EventType.internal("outcomes.aftercare-handoff-closed.v1", AftercareHandoffClosed.class, CLINICAL)
                    .about(text(AftercareHandoffClosed::participantId))
                    .happenedAt(AftercareHandoffClosed::closedAt),
            EventType.internal("outcomes.aftercare-handoff-accepted.v1", AftercareHandoffAccepted.class, CLINICAL)
                    .about(text(AftercareHandoffAccepted::participantId))
                    .happenedAt(AftercareHandoffAccepted::acceptedAt),
            EventType.internal("outcomes.aftercare-handoff-declined.v1", AftercareHandoffDeclined.class, CLINICAL)
                    .about(text(AftercareHandoffDeclined::participantId))
                    .happenedAt(AftercareHandoffDeclined::declinedAt),
            EventType.internal("outcomes.aftercare-handoff-reassigned.v1", AftercareHandoffReassigned.class, CLINICAL)
                    .about(text(AftercareHandoffReassigned::participantId))
                    .happenedAt(AftercareHandoffReassigned::reassignedAt),
            EventType.internal("outcomes.aftercare-handoff-overdue.v1", HandoffOverdue.class, CLINICAL)
                    .about(text(HandoffOverdue::participantId))
                    .happenedAt(HandoffOverdue::overdueAt),
            EventType.internal("outcomes.episode-handoff-taken.v1", EpisodeHandoffTaken.class, ORGANISATION),
            EventType.internal("outcomes.episode-handoff-freed.v1", EpisodeHandoffFreed.class, ORGANISATION),
            EventType.told("treatment-plan.discharge-completed.v1", DischargeCompleted.class, CLINICAL)
                    .about(text(DischargeCompleted::participantId)),
            EventType.told("treatment-plan.aftercare-plan-signed.v1", AftercarePlanSigned.class, CLINICAL)
                    .about(text(AftercarePlanSigned::participantId)),
            EventType.told("intake.episode-reopened.v1", EpisodeReopened.class, CLINICAL)
                    .about(text(EpisodeReopened::participantId)),
            EventType.told("intake.consent-granted.v1", ConsentGranted.class, CLINICAL)
                    .about(text(ConsentGranted::participantId)),
            EventType.told("intake.consent-revoked.v1", ConsentRevoked.class, CLINICAL)
                    .about(text(ConsentRevoked::participantId)),
            EventType.told("intake.consent-expired.v1", ConsentExpired.class, CLINICAL)
                    .about(text(ConsentExpired::participantId)));

    private HandoffCatalogue() {}

    private static <T> Function<T, String> text(Function<T, UUID> id) {
        return id.andThen(UUID::toString);
    }
}
