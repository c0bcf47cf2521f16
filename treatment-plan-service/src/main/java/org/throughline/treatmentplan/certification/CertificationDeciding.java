package org.throughline.treatmentplan.certification;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.certification.domain.Certification;
import org.throughline.treatmentplan.certification.domain.CertificationCommand;
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal;

/** Certifications as the platform runs them: one stream per episode. */
public final class CertificationDeciding
        implements Deciding<CertificationCommand, Certification, CertificationEvent, CertificationRefusal> {

    /** The stream of an episode's certifications. */
    public static String certifications(UUID episodeId) {
        return EpisodeStreams.own(episodeId, "certifications");
    }

    @Override
    public Class<CertificationCommand> commands() {
        return CertificationCommand.class;
    }

    @Override
    public Catalogue<CertificationEvent> catalogue() {
        return CertificationCatalogue.TYPES;
    }

    @Override
    public Streams streams(CertificationCommand command) {
        return Streams.of(certifications(command.episodeId())).reading(EpisodeStreams.toldEpisode(command.episodeId()));
    }

    @Override
    public Certification initial() {
        return Certification.NONE;
    }

    @Override
    public Decision<CertificationEvent, CertificationRefusal> decide(
            Certification state, CertificationCommand command) {
        return Certification.decide(state, command);
    }

    @Override
    public Certification evolve(Certification state, CertificationEvent event) {
        return Certification.evolve(state, event);
    }

    @Override
    public String streamOf(CertificationEvent event) {
        return switch (event) {
            case CertificationEvent.Told e -> EpisodeStreams.toldEpisode(e.episodeId());
            case CertificationEvent.Own e -> certifications(e.episodeId());
        };
    }
}
