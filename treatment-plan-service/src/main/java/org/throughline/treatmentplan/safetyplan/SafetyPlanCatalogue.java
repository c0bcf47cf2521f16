package org.throughline.treatmentplan.safetyplan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.CredentialTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeClosed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeReopened;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.EpisodeTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.Own;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanAgreed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanDeclined;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanMarkedEnteredInError;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanOverdue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanUpdated;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanWithdrawn;

/** How the facts of safety plans are stored, under neutral names, each sealed under the clinical key of the person it is about. */
public final class SafetyPlanCatalogue {
    /** All of them. */
    public static final Catalogue<SafetyPlanEvent> TYPES = Catalogue.of(
            SafetyPlanEvent.class,
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, new KeyKind("organisation")),
            told("intake.participant-admitted.v1", ParticipantAdmitted.class),
            told("intake.episode-closed.v1", EpisodeClosed.class),
            told("intake.episode-reopened.v1", EpisodeReopened.class),
            internal("treatment-plan.agreement-fell-due.v1", SafetyPlanFellDue.class)
                    .revisedBy(SafetyPlanCatalogue::bySelf),
            internal("treatment-plan.agreement-overdue.v1", SafetyPlanOverdue.class),
            internal("treatment-plan.agreement-made.v1", SafetyPlanAgreed.class)
                    .happenedAt(e -> e.agreement().agreedAt()),
            internal("treatment-plan.agreement-renewed.v1", SafetyPlanUpdated.class)
                    .happenedAt(e -> e.agreement().agreedAt()),
            internal("treatment-plan.agreement-declined.v1", SafetyPlanDeclined.class)
                    .happenedAt(SafetyPlanDeclined::declinedAt),
            internal("treatment-plan.agreement-no-longer-due.v1", SafetyPlanNoLongerDue.class),
            internal("treatment-plan.agreement-withdrawn.v1", SafetyPlanWithdrawn.class),
            internal("treatment-plan.agreement-entered-in-error.v1", SafetyPlanMarkedEnteredInError.class)
                    .happenedAt(SafetyPlanMarkedEnteredInError::markedAt));

    private SafetyPlanCatalogue() {}

    /** Before it was told when the danger was shown, and each alert had a time of its own. */
    private static ObjectNode bySelf(ObjectNode fellDue) {
        fellDue.set("since", fellDue.get("raisedAt"));
        fellDue.set("answerBy", fellDue.get("dueBy"));
        return fellDue;
    }

    private static <T extends EpisodeTold> EventType<T> told(String name, Class<T> record) {
        return EventType.told(name, record, new KeyKind("clinical"))
                .about(e -> e.participantId().toString());
    }

    private static <T extends Own> EventType<T> internal(String name, Class<T> record) {
        return EventType.internal(name, record, new KeyKind("clinical"))
                .about(e -> e.participantId().toString());
    }
}
