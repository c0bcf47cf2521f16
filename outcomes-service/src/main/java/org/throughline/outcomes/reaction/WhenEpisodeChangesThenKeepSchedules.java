package org.throughline.outcomes.reaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.schedule.EpisodeNumbers;
import org.throughline.outcomes.schedule.ScheduleDeciding;
import org.throughline.outcomes.schedule.domain.Cadence;
import org.throughline.outcomes.schedule.domain.ScheduleCommand;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.Planned;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReckonSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.SetStandardSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeClosed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeHeld;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeReopened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.EpisodeResumed;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.ParticipantAdmitted;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/** What a programme gives everybody is set as an episode begins; its pauses, its end and its going on move the times. */
public final class WhenEpisodeChangesThenKeepSchedules implements Reaction<ScheduleEvent> {
    private static final String NAME = "when-episode-changes-then-keep-schedules";

    private final Decider<ScheduleCommand, ScheduleRefusal> schedules;
    private final EpisodeNumbers numbers;

    /** Sends to whoever keeps schedules. */
    public WhenEpisodeChangesThenKeepSchedules(ServiceRuntime runtime, ScheduleDeciding deciding) {
        this.schedules = runtime.decider(deciding);
        this.numbers = new EpisodeNumbers(runtime);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<ScheduleEvent> recorded) {
        switch (recorded.event()) {
            case ParticipantAdmitted e -> admitted(e, recorded);
            case EpisodeClosed e -> reckon(e.participantId(), e.episodeId(), recorded);
            case EpisodeReopened e -> reckon(e.participantId(), e.episodeId(), recorded);
            case EpisodeHeld e -> reckon(e.participantId(), e.episodeId(), recorded);
            case EpisodeResumed e -> reckon(e.participantId(), e.episodeId(), recorded);
            case ScheduleEvent _ -> {}
        }
    }

    private void admitted(ParticipantAdmitted e, Recorded<ScheduleEvent> cause) {
        SchedulePolicy policy = numbers.of(e.episodeId(), cause.organisation(), e.admittedAt());
        List<Planned> standard = policy.standard().stream()
                .map(one -> new Planned(
                        Reacting.idFrom(cause.stored(), one.instrument()),
                        one.instrument(),
                        new Cadence(one.everyDays(), one.daysAfterDischarge())))
                .toList();
        send(
                new SetStandardSchedules(
                        e.participantId(),
                        e.episodeId(),
                        standard,
                        "reaction:" + NAME,
                        policy,
                        cause.stored().recordedAt()),
                cause);
    }

    private void reckon(UUID participantId, UUID episodeId, Recorded<ScheduleEvent> cause) {
        Instant at = cause.stored().recordedAt();
        SchedulePolicy policy = numbers.of(episodeId, cause.organisation(), at);
        send(new ReckonSchedules(participantId, episodeId, policy, at), cause);
    }

    private void send(ScheduleCommand command, Recorded<ScheduleEvent> cause) {
        Reacting.settle(
                schedules.handle(
                        command,
                        Reacting.envelope(
                                NAME, cause.stored(), "keep", command.policy().version())),
                _ -> false);
    }
}
