package org.throughline.scheduling.dose;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.dose.domain.Dose;
import org.throughline.scheduling.dose.domain.DoseCommand;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeEnded;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeHeld;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeReopened;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeResumed;
import org.throughline.scheduling.dose.domain.DoseEvent.OfWeek;
import org.throughline.scheduling.dose.domain.DoseRefusal;
import org.throughline.scheduling.dose.domain.DoseWeeks;

/** The weekly dose as the platform runs it: a stream per participant and week; intake's of the episode is only read. */
public final class DoseDeciding implements Deciding<DoseCommand, DoseWeeks, DoseEvent, DoseRefusal> {

    /** {@code monday} is a Monday of the facility. */
    public static String stream(UUID participantId, LocalDate monday) {
        return "dose/" + participantId + "/" + monday;
    }

    @Override
    public Class<DoseCommand> commands() {
        return DoseCommand.class;
    }

    @Override
    public Catalogue<DoseEvent> catalogue() {
        return DoseCatalogue.EVENTS;
    }

    @Override
    public Streams streams(DoseCommand command) {
        Week week = command.week();
        return Streams.of(stream(week.participantId(), week.monday()))
                .reading(AttendanceDeciding.episode(week.episodeId()));
    }

    @Override
    public DoseWeeks initial() {
        return DoseWeeks.NONE;
    }

    @Override
    public Decision<DoseEvent, DoseRefusal> decide(DoseWeeks state, DoseCommand command) {
        return Dose.decide(state, command);
    }

    @Override
    public DoseWeeks evolve(DoseWeeks state, DoseEvent event) {
        return Dose.evolve(state, event);
    }

    @Override
    public String streamOf(DoseEvent event) {
        return switch (event) {
            case OfWeek e -> stream(e.participantId(), e.week());
            case EpisodeOpened e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeEnded e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeReopened e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeHeld e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeResumed e -> AttendanceDeciding.episode(e.episodeId());
        };
    }
}
