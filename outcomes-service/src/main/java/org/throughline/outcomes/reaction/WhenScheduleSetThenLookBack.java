package org.throughline.outcomes.reaction;

import java.time.Instant;
import java.util.Optional;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.Assessments.Standing;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.domain.ProgrammePolicy.SchedulePolicy;
import org.throughline.outcomes.schedule.EpisodeNumbers;
import org.throughline.outcomes.schedule.ScheduleDeciding;
import org.throughline.outcomes.schedule.domain.ScheduleCommand;
import org.throughline.outcomes.schedule.domain.ScheduleCommand.MeetPoint;
import org.throughline.outcomes.schedule.domain.ScheduleEvent;
import org.throughline.outcomes.schedule.domain.ScheduleEvent.AssessmentScheduleSet;
import org.throughline.outcomes.schedule.domain.ScheduleRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/** Answers that were given before a schedule was set may be its baseline. */
public final class WhenScheduleSetThenLookBack implements Reaction<ScheduleEvent> {
    private static final String NAME = "when-schedule-set-then-look-back";

    /** More answers than a person gives between a first screening and an admission. */
    private static final int LOOKED_AT_MAX = 100;

    private final Decider<ScheduleCommand, ScheduleRefusal> schedules;
    private final EpisodeNumbers numbers;
    private final AssessmentList list;

    /**
     * Sends to whoever keeps schedules.
     *
     * @param list knows what was answered
     */
    public WhenScheduleSetThenLookBack(ServiceRuntime runtime, ScheduleDeciding deciding, AssessmentList list) {
        this.schedules = runtime.decider(deciding);
        this.numbers = new EpisodeNumbers(runtime);
        this.list = list;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whether it tells how the person is: not where somebody else answered, or so little that nothing can be said. */
    static boolean answers(AssessmentRecorded recorded) {
        return recorded.mode() != Mode.PROXY
                && (recorded.scorable() || recorded.findings().complete());
    }

    @Override
    public void on(Recorded<ScheduleEvent> recorded) {
        if (recorded.event() instanceof AssessmentScheduleSet set) {
            Caught.up(list.runner(), recorded.position());
            list.page(recorded.organisation(), set.participantId(), Optional.empty(), LOOKED_AT_MAX).stream()
                    .filter(row -> row.standing() == Standing.STANDS)
                    .flatMap(row -> row.received().stream())
                    .filter(AssessmentRecorded.class::isInstance)
                    .map(AssessmentRecorded.class::cast)
                    .filter(WhenScheduleSetThenLookBack::answers)
                    .filter(answered -> answered.instrument().equals(set.instrument()))
                    .findFirst()
                    .ifPresent(answered -> meet(set, answered, recorded));
        }
    }

    private void meet(AssessmentScheduleSet set, AssessmentRecorded answered, Recorded<ScheduleEvent> cause) {
        Instant at = cause.stored().recordedAt();
        SchedulePolicy policy = numbers.of(set.episodeId(), cause.organisation(), at);
        ScheduleCommand command = new MeetPoint(
                set.participantId(),
                set.episodeId(),
                set.instrument(),
                answered.assessmentId(),
                answered.administeredAt(),
                policy,
                at);
        Reacting.settle(
                schedules.handle(command, Reacting.envelope(NAME, cause.stored(), "look-back", policy.version())),
                _ -> false);
    }
}
