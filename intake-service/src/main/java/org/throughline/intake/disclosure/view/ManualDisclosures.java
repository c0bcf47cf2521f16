package org.throughline.intake.disclosure.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.Words;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.intake.disclosure.ManualDisclosureCatalogue;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Disclosures by people, each as it was recorded by some time. */
public final class ManualDisclosures {
    private final History<ManualEvent> history;

    /** Reads the log of a service. */
    public ManualDisclosures(ServiceRuntime runtime) {
        this.history = runtime.history(ManualDisclosureCatalogue.EVENTS);
    }

    /**
     * One of them.
     *
     * @param grounds what was written down of it; none where the participant's record was erased
     */
    public record Told(ManualDisclosureRecorded entry, Map<Element, Words> grounds) {
        public Told {
            grounds = Map.copyOf(grounds);
        }
    }

    /** The one with that id, if it is about that participant. */
    public Optional<Told> one(UUID participantId, UUID disclosureId, String organisation, Optional<Instant> knownAt) {
        List<ManualEvent> events = history.events(LedgerDeciding.stream(disclosureId), organisation, knownAt);
        Map<Element, Words> grounds = events.stream()
                .filter(GroundsRecorded.class::isInstance)
                .map(event -> ((GroundsRecorded) event).grounds())
                .findFirst()
                .orElse(Map.of());
        return events.stream()
                .filter(ManualDisclosureRecorded.class::isInstance)
                .map(ManualDisclosureRecorded.class::cast)
                .filter(entry -> entry.request().participantId().equals(participantId))
                .map(entry -> new Told(entry, grounds))
                .findFirst();
    }
}
