package org.throughline.scheduling.policy;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.policy.domain.PolicyEvent;
import org.throughline.scheduling.policy.domain.PolicyEvent.PolicyChangeExplained;
import org.throughline.scheduling.policy.domain.PolicyEvent.ProgrammePolicyChanged;

/** The facts about programmes' numbers; they concern nobody. */
public final class PolicyCatalogue {
    public static final Catalogue<PolicyEvent> EVENTS = Catalogue.of(
            PolicyEvent.class,
            EventType.published(
                    "scheduling.programme-policy-changed.v1", ProgrammePolicyChanged.class, KeyKinds.ORGANISATION),
            EventType.internal(
                    "scheduling.policy-change-explained.v1", PolicyChangeExplained.class, KeyKinds.ORGANISATION));

    private PolicyCatalogue() {}
}
