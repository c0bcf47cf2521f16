package org.throughline.outcomes.schedule;

import java.util.UUID;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.schedule.domain.ScheduleCommand;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.CorrectPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.MeetPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReckonSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReopenPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetStandardSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.StopSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeClosed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeHeld;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeReopened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeResumed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.InstrumentPublished;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.InstrumentRetired;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.OfSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.ParticipantAdmitted;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.outcomes.schedule.domain.Schedules;
import org.throughline.outcomes.schedule.domain.Scheduling;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Assessment schedules as the platform runs them: one stream for each episode. */
public final class ScheduleDeciding implements Deciding<ScheduleCommand, Schedules, ScheduleEvent, ScheduleRefusal> {
    private final Instruments instruments;

    /** Of these definitions, and those an organisation keeps beside them. */
    public ScheduleDeciding(Instruments instruments) {
        this.instruments = instruments;
    }

    public static String schedules(UUID episodeId) {
        return "assessment-schedules/" + episodeId;
    }

    static String toldEpisode(UUID episodeId) {
        return "intake/episode/" + episodeId;
    }

    @Override
    public Class<ScheduleCommand> commands() {
        return ScheduleCommand.class;
    }

    @Override
    public Catalogue<ScheduleEvent> catalogue() {
        return ScheduleCatalogue.CATALOGUE;
    }

    @Override
    public Streams streams(ScheduleCommand command) {
        Streams episode = Streams.of(schedules(command.episodeId())).reading(toldEpisode(command.episodeId()));
        return switch (command) {
            case SetSchedule c ->
                episode.reading(InstrumentDeciding.instrument(c.planned().instrument()));
            case SetStandardSchedules c ->
                episode.reading(c.standard().stream()
                        .map(planned -> InstrumentDeciding.instrument(planned.instrument()))
                        .distinct()
                        .toArray(String[]::new));
            case StopSchedule _, MeetPoint _, ReopenPoint _, CorrectPoint _, ReckonSchedules _ -> episode;
        };
    }

    @Override
    public Schedules initial() {
        return Schedules.NONE;
    }

    @Override
    public Decision<ScheduleEvent, ScheduleRefusal> decide(Schedules state, ScheduleCommand command) {
        return Scheduling.decide(instruments, state, command);
    }

    @Override
    public Schedules evolve(Schedules state, ScheduleEvent event) {
        return Schedules.evolve(state, event);
    }

    @Override
    public String streamOf(ScheduleEvent event) {
        return switch (event) {
            case OfSchedule e -> schedules(e.episodeId());
            case ParticipantAdmitted e -> toldEpisode(e.episodeId());
            case EpisodeClosed e -> toldEpisode(e.episodeId());
            case EpisodeReopened e -> toldEpisode(e.episodeId());
            case EpisodeHeld e -> toldEpisode(e.episodeId());
            case EpisodeResumed e -> toldEpisode(e.episodeId());
            case InstrumentPublished e ->
                InstrumentDeciding.instrument(e.definition().code());
            case InstrumentRetired e -> InstrumentDeciding.instrument(e.code());
        };
    }
}
