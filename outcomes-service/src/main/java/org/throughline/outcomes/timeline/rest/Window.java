package org.throughline.outcomes.timeline.rest;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.timeline.view.Since;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/**
 * Which times a timeline is read of: when things happened, and when this service learned of them.
 *
 * @param from first instant, inclusive, at which something happened
 * @param until last instant, exclusive
 * @param asOf only what had happened by then
 * @param knownAt only what was recorded by then
 * @param changedSince only what was recorded later, or that does not stand since
 */
record Window(
        Instant from, Instant until, Optional<Instant> asOf, Optional<Instant> knownAt, Optional<Since> changedSince) {
    /** As the header {@code Throughline-Position} names it, or alone. */
    private static final Pattern POSITION = Pattern.compile("(?:outcomes=)?(\\d{1,18})");

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
        return new Window(first, last, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same period as it was at a time. What will have been known cannot be told, and would be answered otherwise later.
     *
     * @throws org.throughline.platform.web.Problem 400 {@code time-invalid}, or {@code time-in-future}
     */
    Window at(@Nullable String happenedBy, @Nullable String recordedBy, Instant now) {
        return new Window(from, until, past("asOf", happenedBy, now), past("knownAt", recordedBy, now), changedSince);
    }

    /**
     * Only what changed in it since a position of this service, {@code 1234} or {@code outcomes=1234}, or since a time.
     *
     * @throws org.throughline.platform.web.Problem 400 {@code time-invalid}, {@code time-in-future}, or {@code
     *     period-invalid} where it is asked for what was known before
     */
    Window changed(@Nullable String since, Instant now) {
        if (since == null) {
            return this;
        }
        Matcher position = POSITION.matcher(since);
        if (position.matches()) {
            return changed(new Since.Position(Long.parseLong(position.group(1))));
        }
        Instant time = past("changedSince", since, now).orElseThrow();
        if (knownAt.filter(time::isAfter).isPresent()) {
            throw Problems.invalid(
                    "period-invalid", "Send a period that ends after it begins", "changedSince", "knownAt");
        }
        return changed(new Since.Time(time));
    }

    private Window changed(Since since) {
        return new Window(from, until, asOf, knownAt, Optional.of(since));
    }

    private static Optional<Instant> past(String parameter, @Nullable String text, Instant now) {
        Optional<Instant> instant = Instants.optional(parameter, text);
        if (instant.filter(now::isBefore).isPresent()) {
            throw Problems.invalid("time-in-future", "Send a time that has passed", parameter);
        }
        return instant;
    }
}
