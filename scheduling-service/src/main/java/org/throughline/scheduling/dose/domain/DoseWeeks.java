package org.throughline.scheduling.dose.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One participant's facility week, for each episode apart: who is discharged and admitted anew within it has two, and
 * neither's minutes are the other's.
 *
 * @param byEpisode each as far as it is known
 */
public record DoseWeeks(Map<UUID, DoseWeek> byEpisode) {
    public static final DoseWeeks NONE = new DoseWeeks(Map.of());

    public DoseWeeks {
        byEpisode = Map.copyOf(byEpisode);
    }

    /** As facts say, in order. */
    static DoseWeeks of(List<DoseEvent> facts) {
        DoseWeeks weeks = NONE;
        for (DoseEvent fact : facts) {
            weeks = Dose.evolve(weeks, fact);
        }
        return weeks;
    }

    DoseWeek of(UUID episodeId) {
        return byEpisode.getOrDefault(episodeId, DoseWeek.EMPTY);
    }

    DoseWeeks with(UUID episodeId, UnaryOperator<DoseWeek> change) {
        Map<UUID, DoseWeek> next = new HashMap<>(byEpisode);
        next.put(episodeId, change.apply(of(episodeId)));
        return new DoseWeeks(next);
    }
}
