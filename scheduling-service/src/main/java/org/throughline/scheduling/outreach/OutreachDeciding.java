package org.throughline.scheduling.outreach;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.outreach.domain.Outreach;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeEnded;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeHeld;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeReopened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeResumed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.Own;
import org.throughline.scheduling.outreach.domain.OutreachRecord;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;

/** Reaching out as the platform runs it: a stream per episode, so there is one case at a time; intake's is only read. */
public final class OutreachDeciding
        implements Deciding<OutreachCommand, OutreachRecord, OutreachEvent, OutreachRefusal> {

    public static String stream(UUID episodeId) {
        return "outreach/" + episodeId;
    }

    @Override
    public Class<OutreachCommand> commands() {
        return OutreachCommand.class;
    }

    @Override
    public Catalogue<OutreachEvent> catalogue() {
        return OutreachCatalogue.EVENTS;
    }

    @Override
    public Streams streams(OutreachCommand command) {
        return Streams.of(stream(command.episodeId())).reading(AttendanceDeciding.episode(command.episodeId()));
    }

    @Override
    public OutreachRecord initial() {
        return OutreachRecord.EMPTY;
    }

    @Override
    public Decision<OutreachEvent, OutreachRefusal> decide(OutreachRecord state, OutreachCommand command) {
        return Outreach.decide(state, command);
    }

    @Override
    public OutreachRecord evolve(OutreachRecord state, OutreachEvent event) {
        return Outreach.evolve(state, event);
    }

    @Override
    public String streamOf(OutreachEvent event) {
        return switch (event) {
            case Own e -> stream(e.episodeId());
            case EpisodeOpened e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeEnded e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeReopened e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeHeld e -> AttendanceDeciding.episode(e.episodeId());
            case EpisodeResumed e -> AttendanceDeciding.episode(e.episodeId());
        };
    }
}
