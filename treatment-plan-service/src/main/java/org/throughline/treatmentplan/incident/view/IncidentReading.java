package org.throughline.treatmentplan.incident.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.incident.IncidentCatalogue;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.Incident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;

/** One incident, folded from its own history by the rules that decide. */
public final class IncidentReading {
    private final History<IncidentEvent> history;

    /** Reads the log of this service. */
    public IncidentReading(ServiceRuntime runtime) {
        this.history = runtime.history(IncidentCatalogue.TYPES);
    }

    /**
     * One as it stands.
     *
     * @param version of its stream, which a command may insist on
     */
    public record Known(UUID participantId, Incident incident, long version) {}

    /** One, if the organisation has it. */
    public Optional<Known> of(UUID incidentId, String organisation) {
        List<Recorded<IncidentEvent>> facts =
                history.readable(IncidentDeciding.incident(incidentId), organisation, Optional.empty());
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Incident incident = Incident.NONE;
        for (Recorded<IncidentEvent> fact : facts) {
            incident = Incident.evolve(incident, fact.event());
        }
        Recorded<IncidentEvent> last = facts.getLast();
        return Optional.of(
                new Known(last.event().participantId(), incident, last.stored().version()));
    }
}
