package org.throughline.outcomes.alumni;

import java.util.UUID;
import org.throughline.outcomes.alumni.domain.AlumniCommand;
import org.throughline.outcomes.alumni.domain.AlumniEvent;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniEnrolled;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniFollowUpRecorded;
import org.throughline.outcomes.alumni.domain.AlumniEvent.AlumniWithdrew;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeClosed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.EpisodeReopened;
import org.throughline.outcomes.alumni.domain.AlumniEvent.FollowUpMissed;
import org.throughline.outcomes.alumni.domain.AlumniEvent.ReadmissionRequested;
import org.throughline.outcomes.alumni.domain.AlumniRefusal;
import org.throughline.outcomes.alumni.domain.Alumnus;
import org.throughline.outcomes.alumni.domain.FollowingUp;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** The time after an episode as the platform runs it: one stream for each episode. */
public final class AlumniDeciding implements Deciding<AlumniCommand, Alumnus, AlumniEvent, AlumniRefusal> {
    public static String alumni(UUID episodeId) {
        return "alumni/" + episodeId;
    }

    /** What intake told of an episode. */
    public static String toldEpisode(UUID episodeId) {
        return "intake/episode/" + episodeId;
    }

    @Override
    public Class<AlumniCommand> commands() {
        return AlumniCommand.class;
    }

    @Override
    public Catalogue<AlumniEvent> catalogue() {
        return AlumniCatalogue.CATALOGUE;
    }

    @Override
    public Streams streams(AlumniCommand command) {
        return Streams.of(alumni(command.episodeId())).reading(toldEpisode(command.episodeId()));
    }

    @Override
    public Alumnus initial() {
        return Alumnus.NONE;
    }

    @Override
    public Decision<AlumniEvent, AlumniRefusal> decide(Alumnus state, AlumniCommand command) {
        return FollowingUp.decide(state, command);
    }

    @Override
    public Alumnus evolve(Alumnus state, AlumniEvent event) {
        return Alumnus.evolve(state, event);
    }

    @Override
    public String streamOf(AlumniEvent event) {
        return switch (event) {
            case AlumniEnrolled e -> alumni(e.episodeId());
            case AlumniWithdrew e -> alumni(e.episodeId());
            case AlumniFollowUpRecorded e -> alumni(e.episodeId());
            case FollowUpMissed e -> alumni(e.episodeId());
            case ReadmissionRequested e -> alumni(e.episodeId());
            case EpisodeClosed e -> toldEpisode(e.episodeId());
            case EpisodeReopened e -> toldEpisode(e.episodeId());
        };
    }
}
