package org.throughline.outcomes.trajectory;

import static org.throughline.outcomes.OutcomesKeys.CLINICAL;
import static org.throughline.outcomes.OutcomesKeys.ORGANISATION;

import org.throughline.outcomes.trajectory.domain.TrajectoryEvent;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.BaselineSet;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.InstrumentPublished;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.OfPerson;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ReliableChangeDetected;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreObserved;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreWithdrawn;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** The events of trajectories, and how each is stored. */
final class TrajectoryCatalogue {
    static final Catalogue<TrajectoryEvent> CATALOGUE = Catalogue.of(
            TrajectoryEvent.class,
            EventType.told("outcomes.instrument-published.v1", InstrumentPublished.class, ORGANISATION),
            EventType.internal("outcomes.score-observed.v1", ScoreObserved.class, CLINICAL)
                    .about(TrajectoryCatalogue::participant)
                    .happenedAt(ScoreObserved::administeredAt),
            EventType.internal("outcomes.score-withdrawn.v1", ScoreWithdrawn.class, CLINICAL)
                    .about(TrajectoryCatalogue::participant)
                    .happenedAt(ScoreWithdrawn::withdrawnAt),
            EventType.internal("outcomes.baseline-set.v1", BaselineSet.class, CLINICAL)
                    .about(TrajectoryCatalogue::participant)
                    .happenedAt(BaselineSet::setAt),
            EventType.published("outcomes.reliable-change-detected.v1", ReliableChangeDetected.class, CLINICAL)
                    .about(TrajectoryCatalogue::participant)
                    .happenedAt(ReliableChangeDetected::detectedAt));

    private TrajectoryCatalogue() {}

    private static String participant(OfPerson event) {
        return event.participantId().toString();
    }
}
