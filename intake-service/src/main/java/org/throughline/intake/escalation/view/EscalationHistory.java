package org.throughline.intake.escalation.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.escalation.EscalationCatalogue;
import org.throughline.intake.escalation.domain.Escalation;
import org.throughline.intake.escalation.domain.EscalationEvent;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Crises as they are recorded. */
public final class EscalationHistory {
    private final History<EscalationEvent> history;

    /** Reads the log of this service. */
    public EscalationHistory(ServiceRuntime runtime) {
        this.history = runtime.history(EscalationCatalogue.EVENTS);
    }

    /** The crisis, if the organisation has such a one for that referral, as far as it was known by then. */
    public Optional<Escalation> of(UUID referralId, UUID escalationId, String organisation, Optional<Instant> knownAt) {
        Escalation known = Escalation.NONE;
        for (EscalationEvent event : history.events(StreamNames.escalation(escalationId), organisation, knownAt)) {
            known = Escalation.evolve(known, event);
        }
        Escalation found = known;
        return found.raised()
                .filter(raised -> raised.referralId().equals(referralId))
                .map(_ -> found);
    }
}
