package org.throughline.treatmentplan.incident.view;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.incident.IncidentCatalogue;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.Incident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.IncidentMarkedEnteredInError;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.Own;

/** One incident, folded from its own history by the rules that decide. */
public final class IncidentReading {
    private final History<IncidentEvent> history;

    /** Reads the log of this service. */
    public IncidentReading(ServiceRuntime runtime) {
        this.history = runtime.history(IncidentCatalogue.TYPES);
    }

    /**
     * One as it was known at some time.
     *
     * @param mistaken whether it is known by now that it should not be in the record, whatever was known then
     * @param version of its stream, which a command may insist on
     */
    public record Known(UUID participantId, Incident incident, boolean mistaken, long version) {}

    /** One, if the organisation has it, and as far as it had come by then. */
    public Optional<Known> of(UUID incidentId, String organisation, Optional<Instant> knownAt) {
        List<Recorded<IncidentEvent>> facts =
                history.readable(IncidentDeciding.incident(incidentId), organisation, Optional.empty());
        List<Recorded<IncidentEvent>> known = facts.stream()
                .filter(fact -> knownAt.isEmpty() || !fact.stored().recordedAt().isAfter(knownAt.get()))
                .toList();
        Incident incident = folded(known.stream().map(Recorded::event).toList());
        if (incident.reported().isEmpty()) { // that something was told outlives what is erased
            return Optional.empty();
        }
        boolean mistaken = facts.stream().anyMatch(fact -> fact.event() instanceof IncidentMarkedEnteredInError);
        Recorded<IncidentEvent> last = known.getLast();
        return Optional.of(new Known(
                last.event().participantId(), incident, mistaken, last.stored().version()));
    }

    /** Several, read at once; what is erased is missing. */
    public Map<UUID, Incident> of(Collection<UUID> incidentIds, String organisation) {
        List<String> streams =
                incidentIds.stream().map(IncidentDeciding::incident).toList();
        return history.events(streams, organisation, Optional.empty()).stream()
                .filter(Own.class::isInstance)
                .map(Own.class::cast)
                .collect(groupingBy(Own::incidentId, collectingAndThen(toList(), IncidentReading::folded)));
    }

    private static Incident folded(List<? extends IncidentEvent> facts) {
        Incident incident = Incident.NONE;
        for (IncidentEvent fact : facts) {
            incident = Incident.evolve(incident, fact);
        }
        return incident;
    }
}
