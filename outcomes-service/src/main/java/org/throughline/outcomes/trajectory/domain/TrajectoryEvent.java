package org.throughline.outcomes.trajectory.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;

/** Facts about the scores of one person on one instrument. */
public sealed interface TrajectoryEvent {
    UUID participantId();

    String instrument();

    UUID assessmentId();

    record ScoreObserved(
            UUID participantId,
            String instrument,
            String family,
            UUID assessmentId,
            int definitionVersion,
            int total,
            boolean prorated,
            Mode mode,
            Point point,
            Instant administeredAt)
            implements TrajectoryEvent {}

    record ScoreWithdrawn(UUID participantId, String instrument, UUID assessmentId, Instant withdrawnAt)
            implements TrajectoryEvent {}

    /** Later scores are compared with this one. */
    record BaselineSet(
            UUID participantId, String instrument, String family, UUID assessmentId, int total, Instant setAt)
            implements TrajectoryEvent {}

    /** The person's status on this instrument became another one. */
    record ReliableChangeDetected(
            UUID participantId,
            String instrument,
            UUID baselineAssessmentId,
            UUID assessmentId,
            int from,
            int to,
            ChangeStatus status,
            Instant detectedAt)
            implements TrajectoryEvent {}
}
