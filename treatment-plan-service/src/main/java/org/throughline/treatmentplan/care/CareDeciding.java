package org.throughline.treatmentplan.care;

import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.care.domain.Care;
import org.throughline.treatmentplan.care.domain.CareCommand;
import org.throughline.treatmentplan.care.domain.CareCommand.CompleteDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.CountersignLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.DecideLevelOfCare;
import org.throughline.treatmentplan.care.domain.CareCommand.InitiateDischarge;
import org.throughline.treatmentplan.care.domain.CareCommand.OfAftercare;
import org.throughline.treatmentplan.care.domain.CareEvent;
import org.throughline.treatmentplan.care.domain.CareEvent.CredentialTold;
import org.throughline.treatmentplan.care.domain.CareEvent.EpisodeReopened;
import org.throughline.treatmentplan.care.domain.CareEvent.Evidence;
import org.throughline.treatmentplan.care.domain.CareEvent.Mistake;
import org.throughline.treatmentplan.care.domain.CareEvent.Own;
import org.throughline.treatmentplan.care.domain.CareEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.care.domain.CareRefusal;
import org.throughline.treatmentplan.care.domain.Citation;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;

/**
 * The care of an episode as the platform runs it. Every decision reads the admission; one on the level of care also
 * reads the streams it cites, and a discharge the specimens it cites; neither is stored, nor takes effect later, if that
 * changed meanwhile.
 */
public final class CareDeciding implements Deciding<CareCommand, Care, CareEvent, CareRefusal> {

    /** The stream of an episode's care. */
    public static String care(UUID episodeId) {
        return EpisodeStreams.own(episodeId, "care");
    }

    @Override
    public Class<CareCommand> commands() {
        return CareCommand.class;
    }

    @Override
    public Catalogue<CareEvent> catalogue() {
        return CareCatalogue.TYPES;
    }

    @Override
    public Streams streams(CareCommand command) {
        Streams care = Streams.of(care(command.episodeId())).reading(EpisodeStreams.toldEpisode(command.episodeId()));
        return switch (command) {
            case DecideLevelOfCare c -> care.reading(cited(c));
            case CountersignLevelOfCare c ->
                care.reading(c.ownEvidence().toArray(String[]::new)).reading(ClinicianStreams.told(c.clinicianId()));
            case InitiateDischarge c -> care.reading(specimens(c.specimens()));
            case CompleteDischarge c -> care.reading(specimens(c.specimens()));
            case OfAftercare _ -> care;
        };
    }

    /** What is cited from elsewhere is not looked at, and so refused as unknown. */
    private static String[] cited(DecideLevelOfCare command) {
        return command.grounds().evidence().stream()
                .filter(Citation::fromTellingService)
                .map(Citation::toldStream)
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] specimens(List<UUID> specimens) {
        return specimens.stream().distinct().map(SpecimenDeciding::specimen).toArray(String[]::new);
    }

    @Override
    public Care initial() {
        return Care.NONE;
    }

    @Override
    public Decision<CareEvent, CareRefusal> decide(Care state, CareCommand command) {
        return Care.decide(state, command);
    }

    @Override
    public Care evolve(Care state, CareEvent event) {
        return Care.evolve(state, event);
    }

    @Override
    public String streamOf(CareEvent event) {
        return switch (event) {
            case Own e -> care(e.episodeId());
            case Evidence e -> e.toldIn();
            case Mistake e -> e.toldIn();
            case CredentialTold e -> ClinicianStreams.told(e.clinicianId());
            case ParticipantAdmitted e -> EpisodeStreams.toldEpisode(e.episodeId());
            case EpisodeReopened e -> EpisodeStreams.toldEpisode(e.episodeId());
        };
    }
}
