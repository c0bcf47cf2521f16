package org.throughline.treatmentplan.decision;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.decision.domain.DecisionMade;
import org.throughline.treatmentplan.decision.domain.DecisionMade.Certified;
import org.throughline.treatmentplan.decision.domain.DecisionMade.DischargeBegun;
import org.throughline.treatmentplan.decision.domain.DecisionMade.DischargeDone;
import org.throughline.treatmentplan.decision.domain.DecisionMade.LevelDecided;
import org.throughline.treatmentplan.decision.domain.DecisionMade.PlanInEffect;
import org.throughline.treatmentplan.decision.domain.DecisionMade.Reviewed;

/** Which facts are treatment decisions. */
public final class DecisionCatalogue {
    /** All of them. */
    public static final Catalogue<DecisionMade> TYPES = Catalogue.of(
            DecisionMade.class,
            recorded("treatment-plan.plan-activated.v1", PlanInEffect.class),
            recorded("treatment-plan.plan-activated-provisionally.v1", PlanInEffect.class),
            recorded("treatment-plan.plan-reviewed.v1", Reviewed.class),
            recorded("treatment-plan.level-of-care-decided.v1", LevelDecided.class),
            recorded("treatment-plan.need-certified.v1", Certified.class),
            recorded("treatment-plan.discharge-reason-given.v1", DischargeBegun.class),
            recorded("treatment-plan.discharge-completed.v1", DischargeDone.class));

    private DecisionCatalogue() {}

    private static <T extends DecisionMade> EventType<T> recorded(String name, Class<T> record) {
        return EventType.told(name, record, new KeyKind("clinical"))
                .about(e -> e.participantId().toString());
    }
}
