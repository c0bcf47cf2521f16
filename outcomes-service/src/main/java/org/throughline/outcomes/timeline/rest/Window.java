package org.throughline.outcomes.timeline.rest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/**
 * Which times a timeline is read of: when things happened, and when this service learned of them.
 *
 * @param from first instant, inclusive, at which something happened
 * @param until last instant, exclusive
 * @param asOf only what had happened by then
 * @param knownAt only what was recorded by then
 */
record Window(Instant from, Instant until, Optional<Instant> asOf, Optional<Instant> knownAt) {
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * The period a request gives.
     *
     * @throws org.throughline.platform.web.Problem 400 {@code time-invalid}, or {@code period-invalid} where it ends before
     *     it begins
     */
    static Window between(@Nullable String from, @Nullable String until) {
        Instant first = Instants.optional("from", from).orElse(Instant.EPOCH);
        Instant last = Instants.optional("until", until).orElse(END_OF_TIME);
        if (last.isBefore(first)) {
            throw Problems.invalid("period-invalid", "Send a period that ends after it begins", "from", "until");
        }
        return new Window(first, last, Optional.empty(), Optional.empty());
    }

    /**
     * The same period as it was at a time. What will have been known cannot be told, and would be answered otherwise later.
     *
     * @throws org.throughline.platform.web.Problem 400 {@code time-invalid}, or {@code time-in-future}
     */
    Window at(@Nullable String happenedBy, @Nullable String recordedBy, Instant now) {
        return new Window(from, until, past("asOf", happenedBy, now), past("knownAt", recordedBy, now));
    }

    private static Optional<Instant> past(String parameter, @Nullable String text, Instant now) {
        Optional<Instant> instant = Instants.optional(parameter, text);
        if (instant.filter(now::isBefore).isPresent()) {
            throw Problems.invalid("time-in-future", "Send a time that has passed", parameter);
        }
        return instant;
    }
}
