package org.throughline.scheduling.availability.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /** What of it lies in a period, if anything does. */
    Optional<Span> within(Span period) {
        Instant first = from.isAfter(period.from) ? from : period.from;
        Instant end = until.isBefore(period.until) ? until : period.until;
        return first.isBefore(end) ? Optional.of(new Span(first, end)) : Optional.empty();
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
