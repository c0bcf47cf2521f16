package org.throughline.intake.participant.view;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.participant.LinkCatalogue;
import org.throughline.intake.participant.domain.LinkEvent;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateGivenBack;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateTakenIn;
import org.throughline.intake.participant.domain.Links;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Whom a participant is linked to, as it is recorded. */
public final class LinkHistory {
    private final History<LinkEvent> history;

    /** Reads the log of this service. */
    public LinkHistory(ServiceRuntime runtime) {
        this.history = runtime.history(LinkCatalogue.EVENTS);
    }

    /**
     * The links of one participant.
     *
     * @param survivor whose record goes on, if this one is retired
     * @param duplicates records that were retired for this one and still are, oldest first
     */
    public record Linked(Optional<UUID> survivor, List<DuplicateTakenIn> duplicates) {
        public Linked {
            duplicates = List.copyOf(duplicates);
        }
    }

    /** All other records of the same person, as known now. */
    public Set<UUID> others(UUID participantId, String organisation) {
        UUID survivor =
                of(participantId, organisation, Optional.empty()).survivor().orElse(participantId);
        Set<UUID> others = new HashSet<>();
        others.add(survivor);
        of(survivor, organisation, Optional.empty()).duplicates().forEach(one -> others.add(one.retiredId()));
        others.remove(participantId);
        return Set.copyOf(others);
    }

    /** As known by then. */
    public Linked of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        Links links = Links.NONE;
        Map<UUID, DuplicateTakenIn> duplicates = new LinkedHashMap<>();
        for (LinkEvent event : history.events(StreamNames.links(participantId), organisation, knownAt)) {
            links = Links.evolve(links, event);
            if (event instanceof DuplicateTakenIn taken) {
                duplicates.put(taken.retiredId(), taken);
            }
            if (event instanceof DuplicateGivenBack back) {
                duplicates.remove(back.retiredId());
            }
        }
        return new Linked(Optional.ofNullable(links.survivors().get(participantId)), List.copyOf(duplicates.values()));
    }
}
