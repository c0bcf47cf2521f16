package org.throughline.intake.consent.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.consent.ConsentCatalogue;
import org.throughline.intake.consent.domain.Consent;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentDeclined;
import org.throughline.intake.consent.domain.ConsentEvent.OfConsent;
import org.throughline.intake.consent.domain.DeclinedConsent;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** What a participant permitted and what they did not, as it is recorded. */
public final class ConsentHistory {
    private final History<ConsentEvent> history;

    /** Reads the log of this service. */
    public ConsentHistory(ServiceRuntime runtime) {
        this.history = runtime.history(ConsentCatalogue.EVENTS);
    }

    /** Every consent of a participant, in the order they were recorded, as far as they were known by then. */
    public List<Consent> of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        Map<UUID, Consent> consents = new LinkedHashMap<>();
        history.events(StreamNames.consents(participantId), organisation, knownAt)
                .forEach(event -> {
                    switch (event) {
                        case ConsentCaptured e -> consents.put(e.consentId(), Consent.of(e));
                        case OfConsent e -> consents.computeIfPresent(e.consentId(), (_, consent) -> consent.after(e));
                        case ConsentEvent _ -> {} // changes nobody's permission
                    }
                });
        return List.copyOf(consents.values());
    }

    /** Every consent a participant was asked for and did not give, in the order that was recorded. */
    public List<DeclinedConsent> declined(UUID participantId, String organisation, Optional<Instant> knownAt) {
        return history.events(StreamNames.consents(participantId), organisation, knownAt).stream()
                .filter(ConsentDeclined.class::isInstance)
                .map(event -> ((ConsentDeclined) event).declined())
                .toList();
    }
}
