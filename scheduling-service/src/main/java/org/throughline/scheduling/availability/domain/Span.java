package org.throughline.scheduling.availability.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A time without a gap.
 *
 * @param from its first instant
 * @param until the first instant after it
 */
public record Span(Instant from, Instant until) {
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a span ends after it begins");
        }
    }

    /** How long it is, in whole minutes. */
    public long minutes() {
        return Duration.between(from, until).toMinutes();
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
