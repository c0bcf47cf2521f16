package org.throughline.outcomes.trajectory.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;

/** Facts about the scores of one person on one instrument, and what they are compared by. */
public sealed interface TrajectoryEvent {
    String instrument();

    /** Facts about one person. */
    sealed interface OfPerson extends TrajectoryEvent {
        UUID participantId();

        UUID assessmentId();
    }

    /** From the instruments: the organisation published a definition of its own. */
    record InstrumentPublished(InstrumentDefinition definition) implements TrajectoryEvent {
        @Override
        public String instrument() {
            return definition.code();
        }
    }

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
            implements OfPerson {}

    record ScoreWithdrawn(UUID participantId, String instrument, UUID assessmentId, Instant withdrawnAt)
            implements OfPerson {}

    /** Later scores are compared with this one. */
    record BaselineSet(
            UUID participantId, String instrument, String family, UUID assessmentId, int total, Instant setAt)
            implements OfPerson {}

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
            implements OfPerson {}
}
