package org.throughline.scheduling.dose.domain;

import java.time.Instant;
import java.util.List;

/**
 * A time in which somebody was in an episode, and had a place in its track.
 *
 * @param until first instant after it; far in the future while the episode is open
 */
public record Stay(Instant from, Instant until) {

    /** As the facts of one episode say, in order; more than one if it was reopened, and none of what nobody told. */
    public static List<Stay> of(List<DoseEvent> facts) {
        DoseWeek state = DoseWeek.EMPTY;
        for (DoseEvent fact : facts) {
            state = Dose.evolve(state, fact);
        }
        return switch (state.episode()) {
            case Episode.Unknown _ -> List.of();
            case Episode.Known episode ->
                episode.stretches().stream()
                        .map(stretch -> new Stay(stretch.begunAt(), stretch.endedAt()))
                        .toList();
        };
    }

    /** It holds at an instant. */
    public boolean at(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** They share an instant; one that ended before it began, as an admission undone beforehand, shares none. */
    public boolean touches(Instant begins, Instant ends) {
        return from.isBefore(ends) && until.isAfter(begins) && from.isBefore(until);
    }
}
