package org.throughline.outcomes.reaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.schedule.EpisodeNumbers;
import org.throughline.outcomes.schedule.ScheduleDeciding;
import org.throughline.outcomes.schedule.domain.ScheduleCommand;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.CorrectPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.MeetPoint;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.ReopenPoint;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.outcomes.schedule.view.ScheduleList;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Answers count for the time of a schedule they fall in; where they were entered in error, that time is open again, and where
 * they were corrected, it is held against the corrected ones.
 */
public final class WhenAssessmentRecordedThenMeetSchedules implements Reaction<AssessmentEvent> {
    private static final String NAME = "when-assessment-recorded-then-meet-schedules";

    private final Decider<ScheduleCommand, ScheduleRefusal> schedules;
    private final EpisodeNumbers numbers;
    private final History<AssessmentEvent> history;
    private final ScheduleList list;

    /**
     * Sends to whoever keeps schedules.
     *
     * @param list knows in which episodes there are any
     */
    public WhenAssessmentRecordedThenMeetSchedules(
            ServiceRuntime runtime, ScheduleDeciding deciding, ScheduleList list) {
        this.schedules = runtime.decider(deciding);
        this.numbers = new EpisodeNumbers(runtime);
        this.history = runtime.history(AssessmentCatalogue.CATALOGUE);
        this.list = list;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<AssessmentEvent> recorded) {
        Instant at = recorded.stored().recordedAt();
        switch (recorded.event()) {
            case AssessmentRecorded e
            when WhenScheduleSetThenLookBack.answers(e) ->
                each(
                        e.participantId(),
                        recorded,
                        (episode, policy) -> new MeetPoint(
                                e.participantId(),
                                episode,
                                e.instrument(),
                                e.assessmentId(),
                                e.administeredAt(),
                                policy,
                                at));
            case AssessmentCorrected e -> corrected(e, recorded, at);
            case AssessmentMarkedEnteredInError e ->
                each(
                        e.participantId(),
                        recorded,
                        (episode, policy) -> new ReopenPoint(e.participantId(), episode, e.assessmentId(), policy, at));
            case AssessmentEvent _ -> {}
        }
    }

    private void corrected(AssessmentCorrected e, Recorded<AssessmentEvent> cause, Instant at) {
        Optional<AssessmentRecorded> answered = history
                .events(AssessmentDeciding.assessment(e.supersededBy()), cause.organisation(), Optional.empty())
                .stream()
                .filter(AssessmentRecorded.class::isInstance)
                .map(AssessmentRecorded.class::cast)
                .filter(WhenScheduleSetThenLookBack::answers)
                .findFirst();
        each(
                e.participantId(),
                cause,
                (episode, policy) -> answered.<ScheduleCommand>map(one -> new CorrectPoint(
                                e.participantId(),
                                episode,
                                e.assessmentId(),
                                one.assessmentId(),
                                one.administeredAt(),
                                policy,
                                at))
                        .orElseGet(() -> new ReopenPoint(e.participantId(), episode, e.assessmentId(), policy, at)));
    }

    private void each(
            UUID participantId,
            Recorded<AssessmentEvent> cause,
            BiFunction<UUID, SchedulePolicy, ScheduleCommand> command) {
        Caught.up(list.runner(), cause.position());
        for (UUID episode : list.episodes(cause.organisation(), participantId)) {
            SchedulePolicy policy =
                    numbers.of(episode, cause.organisation(), cause.stored().recordedAt());
            Reacting.settle(
                    schedules.handle(
                            command.apply(episode, policy),
                            Reacting.envelope(NAME, cause.stored(), episode.toString(), policy.version())),
                    _ -> false);
        }
    }
}
