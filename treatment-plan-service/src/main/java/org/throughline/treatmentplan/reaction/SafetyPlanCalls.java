package org.throughline.treatmentplan.reaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;

/** What is read of outcomes because it calls for a safety plan. */
public sealed interface SafetyPlanCalls {
    UUID participantId();

    /**
     * An alert was raised about the person.
     *
     * @param trigger what it was raised for, as a code
     * @param shownAt when the person showed it
     */
    record AlertRaised(UUID participantId, UUID alertId, String trigger, Instant raisedAt, Instant shownAt)
            implements SafetyPlanCalls {}

    /** All of it. */
    Catalogue<SafetyPlanCalls> READ = Catalogue.of(
            SafetyPlanCalls.class,
            EventType.told("outcomes.safety-alert-raised.v1", AlertRaised.class, new KeyKind("clinical"))
                    .about(e -> e.participantId().toString())
                    .revisedBy(SafetyPlanCalls::shownWhenRaised));

    /** Before it was told when the person showed it. */
    private static ObjectNode shownWhenRaised(ObjectNode alert) {
        alert.putIfAbsent("shownAt", alert.get("raisedAt"));
        return alert;
    }
}
