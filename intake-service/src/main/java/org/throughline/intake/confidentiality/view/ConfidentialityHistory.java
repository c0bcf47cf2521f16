package org.throughline.intake.confidentiality.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.confidentiality.ConfidentialityCatalogue;
import org.throughline.intake.confidentiality.domain.Confidentiality;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** What calls for the stricter confidentiality of a participant's records, as it is recorded. */
public final class ConfidentialityHistory {
    private final History<ConfidentialityEvent> history;

    /** Reads the log of this service. */
    public ConfidentialityHistory(ServiceRuntime runtime) {
        this.history = runtime.history(ConfidentialityCatalogue.EVENTS);
    }

    /** As far as it was known by then; nothing if nothing was ever looked through. */
    public Optional<Confidentiality> of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        List<ConfidentialityEvent> events =
                history.events(StreamNames.confidentiality(participantId), organisation, knownAt);
        Confidentiality known = Confidentiality.NONE;
        for (ConfidentialityEvent event : events) {
            known = Confidentiality.evolve(known, event);
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(known);
    }
}
