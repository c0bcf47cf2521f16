package org.throughline.scheduling.dose.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time in which somebody was in an episode, and had a place in its track.
 *
 * @param until first instant after it; far in the future while the episode is open
 */
public record Stay(Instant from, Instant until) {

    /** Later than any week. */
    private static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    /** As the facts of one episode say, in order; more than one if it was reopened, and none of what nobody told. */
    public static List<Stay> of(List<DoseEvent> facts) {
        return DoseWeeks.of(facts).byEpisode().values().stream()
                .flatMap(week -> stays(week.episode()))
                .toList();
    }

    private static Stream<Stay> stays(Episode episode) {
        return switch (episode) {
            case Episode.Unknown _ -> Stream.empty();
            case Episode.Known known -> known.stays().stream();
        };
    }

    static Stay since(Instant from) {
        return new Stay(from, OPEN);
    }

    boolean isOpen() {
        return until.equals(OPEN);
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
