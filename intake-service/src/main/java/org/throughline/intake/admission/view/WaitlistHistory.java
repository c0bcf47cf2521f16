package org.throughline.intake.admission.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.WaitlistCatalogue;
import org.throughline.intake.admission.domain.Waitlist;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlacementExplained;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** For which tracks a participant waits, as it is recorded. */
public final class WaitlistHistory {
    private final History<WaitlistEvent> history;

    /** Reads the log of this service. */
    public WaitlistHistory(ServiceRuntime runtime) {
        this.history = runtime.history(WaitlistCatalogue.EVENTS);
    }

    /** One place in a waitlist, and why it was given. */
    public record Known(Waitlist.Place place, WaitlistPlacementExplained explained) {}

    /** One entry as far as it was known by then. */
    public Optional<Known> of(UUID participantId, UUID entryId, String organisation, Optional<Instant> knownAt) {
        List<WaitlistEvent> events = history.events(StreamNames.waitlist(participantId), organisation, knownAt);
        Waitlist waitlist = Waitlist.NONE;
        for (WaitlistEvent event : events) {
            waitlist = Waitlist.evolve(waitlist, event);
        }
        Optional<Waitlist.Place> place = Optional.ofNullable(waitlist.entries().get(entryId));
        return place.flatMap(found -> events.stream()
                .filter(WaitlistPlacementExplained.class::isInstance)
                .map(WaitlistPlacementExplained.class::cast)
                .filter(explained -> explained.entryId().equals(entryId))
                .findFirst()
                .map(explained -> new Known(found, explained)));
    }
}
