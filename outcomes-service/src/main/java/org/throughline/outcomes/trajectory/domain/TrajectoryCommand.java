package org.throughline.outcomes.trajectory.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.domain.Submission.Point;

/** Requests about the scores of one person on one instrument. They follow from recorded assessments, in any order. */
public sealed interface TrajectoryCommand {
    UUID participantId();

    String instrument();

    UUID assessmentId();

    Instant requestedAt();

    /** A scorable assessment was recorded. */
    record ObserveScore(
            UUID participantId, String instrument, UUID assessmentId, Observed observed, Instant requestedAt)
            implements TrajectoryCommand {}

    /** An assessment was corrected or entered in error. */
    record WithdrawScore(UUID participantId, String instrument, UUID assessmentId, Instant requestedAt)
            implements TrajectoryCommand {}

    /**
     * What was scored.
     *
     * @param definitionVersion version of the definition that scored it
     * @param total in the range of that definition
     * @param prorated whether missing answers were stood in for
     * @param mode who answered
     * @param point where in the course of care
     * @param administeredAt when it was answered
     */
    record Observed(
            int definitionVersion, int total, boolean prorated, Mode mode, Point point, Instant administeredAt) {}
}
