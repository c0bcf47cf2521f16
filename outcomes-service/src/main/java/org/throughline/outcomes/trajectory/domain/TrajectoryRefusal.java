package org.throughline.outcomes.trajectory.domain;

import java.util.UUID;

/** Why a score is refused. */
public sealed interface TrajectoryRefusal {
    record DefinitionUnknown(UUID assessmentId) implements TrajectoryRefusal {}

    record ScoreOutOfRange(UUID assessmentId) implements TrajectoryRefusal {}

    /** The same assessment was observed with another score. */
    record ScoreDiffers(UUID assessmentId) implements TrajectoryRefusal {}
}
