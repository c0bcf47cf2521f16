package org.throughline.outcomes.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.schedule.EpisodeNumbers;
import org.throughline.outcomes.schedule.ScheduleCatalogue;
import org.throughline.outcomes.schedule.ScheduleDeciding;
import org.throughline.outcomes.schedule.domain.ScheduleCommand;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReckonSchedules;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointMoved;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentPointOpened;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.OfSchedule;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** An assessment that nobody answered in time is marked overdue, or past where the next is asked for. */
public final class ScheduleDeadlines implements TimerPolicy<ScheduleEvent>, TimerFiring {
    /** One timer of an episode for all its schedules that are due at a moment; one that was met meanwhile changes nothing. */
    private static final String DUE = "assessment-due";

    private final Decider<ScheduleCommand, ScheduleRefusal> schedules;
    private final EpisodeNumbers numbers;
    private final History<ScheduleEvent> history;

    /** Watches deadlines. */
    public ScheduleDeadlines(ServiceRuntime runtime, ScheduleDeciding deciding) {
        this.schedules = runtime.decider(deciding);
        this.numbers = new EpisodeNumbers(runtime);
        this.history = runtime.history(ScheduleCatalogue.CATALOGUE);
    }

    @Override
    public String name() {
        return "schedule_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<ScheduleEvent> recorded) {
        return switch (recorded.event()) {
            case AssessmentPointOpened e -> List.of(TimerChange.schedule(recorded.stream(), DUE, e.dueBy()));
            case AssessmentPointMoved e -> List.of(TimerChange.schedule(recorded.stream(), DUE, e.dueBy()));
            case ScheduleEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        String stream = StreamName.of(fired.timer().stream());
        history.events(stream, fired.organisation(), Optional.empty()).stream()
                .filter(OfSchedule.class::isInstance)
                .map(OfSchedule.class::cast)
                .findFirst()
                .ifPresent(one -> reckon(one.participantId(), one.episodeId(), fired));
    }

    private void reckon(UUID participantId, UUID episodeId, TimerFired fired) {
        Instant due = fired.timer().due();
        SchedulePolicy policy = numbers.of(episodeId, fired.organisation(), due);
        Reacting.settle(
                schedules.handle(
                        new ReckonSchedules(participantId, episodeId, policy, due), fired.envelope(policy.version())),
                _ -> false);
    }
}
