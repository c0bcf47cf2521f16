package org.throughline.outcomes.trajectory.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.trajectory.domain.TrajectoryEvent.ScoreObserved;

/**
 * The two scores a status rests on.
 *
 * <p>Scores are ordered by when they were answered, however late they arrive. Answers given by somebody else and prorated
 * totals are shown but never compared. The first score is the baseline; a score taken as baseline after ongoing ones
 * begins a new course of care.
 *
 * @param baseline first of the course
 * @param latest of all
 */
record Comparison(ScoreObserved baseline, ScoreObserved latest) {

    static Optional<Comparison> of(List<ScoreObserved> scores) {
        List<ScoreObserved> comparable = scores.stream()
                .filter(score -> score.mode() != Mode.PROXY && !score.prorated())
                .sorted(Comparator.comparing(ScoreObserved::administeredAt))
                .toList();
        return comparable.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(baseline(comparable), comparable.getLast()));
    }

    private static ScoreObserved baseline(List<ScoreObserved> ordered) {
        ScoreObserved baseline = ordered.getFirst();
        boolean underWay = false;
        for (ScoreObserved score : ordered) {
            if (score.point() != Point.BASELINE) {
                underWay = true;
            } else if (underWay) {
                baseline = score;
                underWay = false;
            }
        }
        return baseline;
    }
}
