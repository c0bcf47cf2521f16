package org.throughline.intake.disclosure.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.disclosure.domain.Element;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.LedgerFact.DisclosureReviewed;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessEnded;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.ManualEvent;
import org.throughline.disclosure.domain.ManualEvent.GroundsRecorded;
import org.throughline.disclosure.domain.ManualEvent.ReviewExplained;
import org.throughline.disclosure.domain.Words;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.intake.disclosure.ManualDisclosureCatalogue;
import org.throughline.intake.disclosure.ManualDisclosureDeciding;
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
     * @param entry of this service, or of a report to an authority the one that another service made
     * @param grounds what was written down of it; none where the participant's record was erased
     * @param opened if it is the reading of a record in an emergency, by whom and until when
     * @param ended if that was closed before its time
     * @param review what the privacy officer found, once they have
     * @param reason why they found that; none where the participant's record was erased
     */
    public record Told(
            LedgerEvent entry,
            Map<Element, Words> grounds,
            Optional<StaffAccessOpened> opened,
            Optional<StaffAccessEnded> ended,
            Optional<DisclosureReviewed> review,
            Optional<Words> reason) {
        public Told {
            grounds = Map.copyOf(grounds);
        }
    }

    /** The one with that id, if it is about that participant. */
    public Optional<Told> one(UUID participantId, UUID disclosureId, String organisation, Optional<Instant> knownAt) {
        List<ManualEvent> events = history.events(
                List.of(LedgerDeciding.stream(disclosureId), ManualDisclosureDeciding.told(disclosureId)),
                organisation,
                knownAt);
        Map<Element, Words> grounds = of(events, GroundsRecorded.class)
                .map(GroundsRecorded::grounds)
                .findFirst()
                .orElse(Map.of());
        return events.stream()
                .flatMap(ManualDisclosures::byPerson)
                .filter(entry -> entry.request().participantId().equals(participantId))
                .map(entry -> new Told(
                        entry,
                        grounds,
                        of(events, StaffAccessOpened.class).findFirst(),
                        of(events, StaffAccessEnded.class).findFirst(),
                        of(events, DisclosureReviewed.class).findFirst(),
                        of(events, ReviewExplained.class)
                                .map(ReviewExplained::reason)
                                .findFirst()))
                .findFirst();
    }

    /** What a system was given is none. */
    private static Stream<LedgerEvent> byPerson(ManualEvent event) {
        return switch (event) {
            case ManualDisclosureRecorded e -> Stream.of(e);
            case RecordsDisclosed e when !e.authority().isEmpty() -> Stream.of(e);
            case ManualEvent _ -> Stream.empty();
        };
    }

    private static <E extends ManualEvent> Stream<E> of(List<ManualEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
