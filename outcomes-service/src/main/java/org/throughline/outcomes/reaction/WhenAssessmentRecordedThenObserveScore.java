package org.throughline.outcomes.reaction;

import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.ObserveScore;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.Observed;
import org.throughline.outcomes.trajectory.domain.TrajectoryCommand.WithdrawScore;
import org.throughline.outcomes.trajectory.domain.TrajectoryRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** A score joins the person's scores on the instrument; one that was wrong leaves them. */
public final class WhenAssessmentRecordedThenObserveScore implements Reaction<AssessmentEvent> {
    private static final String NAME = "when-assessment-recorded-then-observe-score";
    private static final String POLICY = ProgrammePolicy.DEFAULT.safety().version();

    private final Decider<TrajectoryCommand, TrajectoryRefusal> trajectories;

    /** Sends to whoever keeps trajectories. */
    public WhenAssessmentRecordedThenObserveScore(Decider<TrajectoryCommand, TrajectoryRefusal> trajectories) {
        this.trajectories = trajectories;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<AssessmentEvent> recorded) {
        switch (recorded.event()) {
            case AssessmentRecorded e when e.scorable() -> send(observe(e, recorded), recorded);
            case AssessmentCorrected e ->
                send(new WithdrawScore(e.participantId(), e.instrument(), e.assessmentId(), e.correctedAt()), recorded);
            case AssessmentMarkedEnteredInError e ->
                send(new WithdrawScore(e.participantId(), e.instrument(), e.assessmentId(), e.markedAt()), recorded);
            case AssessmentEvent _ -> {}
        }
    }

    private static ObserveScore observe(AssessmentRecorded e, Recorded<AssessmentEvent> recorded) {
        Observed observed =
                new Observed(e.definitionVersion(), e.total(), e.prorated(), e.mode(), e.point(), e.administeredAt());
        return new ObserveScore(
                e.participantId(),
                e.instrument(),
                e.assessmentId(),
                observed,
                recorded.stored().recordedAt());
    }

    private void send(TrajectoryCommand command, Recorded<AssessmentEvent> cause) {
        Reacting.settle(
                trajectories.handle(command, Reacting.envelope(NAME, cause.stored(), "observe", POLICY)), _ -> false);
    }
}
