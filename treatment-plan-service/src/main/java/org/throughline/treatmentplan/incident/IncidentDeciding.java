package org.throughline.treatmentplan.incident;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.incident.domain.Incident;
import org.throughline.treatmentplan.incident.domain.IncidentCommand;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReportIncident;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.Own;
import org.throughline.treatmentplan.incident.domain.IncidentEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.incident.domain.IncidentRefusal;

/** Incidents as the platform runs them: one stream each. */
public final class IncidentDeciding implements Deciding<IncidentCommand, Incident, IncidentEvent, IncidentRefusal> {
    private static final String PREFIX = "incident/";

    /** The stream of one. */
    public static String incident(UUID incidentId) {
        return PREFIX + incidentId;
    }

    /** Which one a stream of this service is of; nothing if it is of none. */
    public static Optional<UUID> incidentOf(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(UUID.fromString(stream.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public Class<IncidentCommand> commands() {
        return IncidentCommand.class;
    }

    @Override
    public Catalogue<IncidentEvent> catalogue() {
        return IncidentCatalogue.TYPES;
    }

    @Override
    public Streams streams(IncidentCommand command) {
        Streams own = Streams.of(incident(command.incidentId()));
        return command instanceof ReportIncident c ? own.reading(EpisodeStreams.toldEpisode(c.episodeId())) : own;
    }

    @Override
    public Incident initial() {
        return Incident.NONE;
    }

    @Override
    public Decision<IncidentEvent, IncidentRefusal> decide(Incident state, IncidentCommand command) {
        return Incident.decide(state, command);
    }

    @Override
    public Incident evolve(Incident state, IncidentEvent event) {
        return Incident.evolve(state, event);
    }

    @Override
    public String streamOf(IncidentEvent event) {
        return switch (event) {
            case ParticipantAdmitted e -> EpisodeStreams.toldEpisode(e.episodeId());
            case Own e -> incident(e.incidentId());
        };
    }
}
