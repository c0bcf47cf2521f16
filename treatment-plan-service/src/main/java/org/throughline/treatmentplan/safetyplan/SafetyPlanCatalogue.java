package org.throughline.treatmentplan.safetyplan;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.CredentialTold;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.Own;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanAgreed;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanDeclined;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanFellDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanNoLongerDue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanOverdue;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent.SafetyPlanUpdated;

/** How the facts of safety plans are stored, under neutral names, each sealed under the clinical key of the person it is about. */
public final class SafetyPlanCatalogue {
    /** All of them. */
    public static final Catalogue<SafetyPlanEvent> TYPES = Catalogue.of(
            SafetyPlanEvent.class,
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, new KeyKind("organisation")),
            internal("treatment-plan.agreement-fell-due.v1", SafetyPlanFellDue.class),
            internal("treatment-plan.agreement-overdue.v1", SafetyPlanOverdue.class),
            internal("treatment-plan.agreement-made.v1", SafetyPlanAgreed.class)
                    .happenedAt(e -> e.agreement().agreedAt()),
            internal("treatment-plan.agreement-renewed.v1", SafetyPlanUpdated.class)
                    .happenedAt(e -> e.agreement().agreedAt()),
            internal("treatment-plan.agreement-declined.v1", SafetyPlanDeclined.class)
                    .happenedAt(SafetyPlanDeclined::declinedAt),
            internal("treatment-plan.agreement-no-longer-due.v1", SafetyPlanNoLongerDue.class));

    private SafetyPlanCatalogue() {}

    private static <T extends Own> EventType<T> internal(String name, Class<T> record) {
        return EventType.internal(name, record, new KeyKind("clinical"))
                .about(e -> e.participantId().toString());
    }
}
