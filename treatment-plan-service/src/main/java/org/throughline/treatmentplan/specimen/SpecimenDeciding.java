package org.throughline.treatmentplan.specimen;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.specimen.domain.Specimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand;
import org.throughline.treatmentplan.specimen.domain.SpecimenCommand.OrderSpecimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.Own;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.specimen.domain.SpecimenRefusal;

/** Drug screens as the platform runs them: one stream each. */
public final class SpecimenDeciding implements Deciding<SpecimenCommand, Specimen, SpecimenEvent, SpecimenRefusal> {
    private static final String PREFIX = "specimen/";

    /** The stream of one. */
    public static String specimen(UUID specimenId) {
        return PREFIX + specimenId;
    }

    /** Which one a stream of this service is of; nothing if it is of none. */
    public static Optional<UUID> specimenOf(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(UUID.fromString(stream.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public Class<SpecimenCommand> commands() {
        return SpecimenCommand.class;
    }

    @Override
    public Catalogue<SpecimenEvent> catalogue() {
        return SpecimenCatalogue.TYPES;
    }

    @Override
    public Streams streams(SpecimenCommand command) {
        Streams own = Streams.of(specimen(command.specimenId()));
        return command instanceof OrderSpecimen c ? own.reading(EpisodeStreams.toldEpisode(c.episodeId())) : own;
    }

    @Override
    public Specimen initial() {
        return Specimen.NONE;
    }

    @Override
    public Decision<SpecimenEvent, SpecimenRefusal> decide(Specimen state, SpecimenCommand command) {
        return Specimen.decide(state, command);
    }

    @Override
    public Specimen evolve(Specimen state, SpecimenEvent event) {
        return Specimen.evolve(state, event);
    }

    @Override
    public String streamOf(SpecimenEvent event) {
        return switch (event) {
            case ParticipantAdmitted e -> EpisodeStreams.toldEpisode(e.episodeId());
            case Own e -> specimen(e.specimenId());
        };
    }
}
