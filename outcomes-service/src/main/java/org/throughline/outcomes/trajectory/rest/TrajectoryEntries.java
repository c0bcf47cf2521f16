package org.throughline.outcomes.trajectory.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.trajectory.domain.Measure;

/** Where a person stands on each measure, for whoever shows it; who may see it is theirs to ask. */
@RequestScoped
public class TrajectoryEntries {
    private final StandingScores scores;

    TrajectoryEntries(StandingScores scores) {
        this.scores = scores;
    }

    /** One entry for each measure. */
    public List<TrajectoryResource.Entry> of(UUID participantId) {
        return Measure.of(scores.of(participantId), scores::definition).stream()
                .map(TrajectoryResource.Entry::of)
                .toList();
    }
}
