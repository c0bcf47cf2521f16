package org.throughline.outcomes.dashboard.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The middle of some durations, the lower one where there are two; nothing where they are of too few people. */
final class Median {
    private Median() {}

    static Optional<Duration> of(List<Duration> durations, int people) {
        return people <= Cell.SMALL_MAX
                ? Optional.empty()
                : durations.stream().sorted().skip((durations.size() - 1) / 2).findFirst();
    }
}
