package org.throughline.scheduling.availability.rest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.availability.domain.Span;

/** The period an availability is asked for. */
final class Period {
    private static final int DAYS_MAX = 92;

    /** Beyond these nothing is planned, and not every date can be kept. */
    private static final Span ALL = new Span(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));

    private Period() {}

    /**
     * The period two parameters give.
     *
     * @throws Problem 400 {@code time-invalid}, or {@code period-invalid} if one is missing, it does not end after it
     *     begins or is longer than 92 days
     */
    static Span of(@Nullable String from, @Nullable String until) {
        Instant first = Instants.optional("from", from).orElseThrow(Period::invalid);
        Instant last = Instants.optional("until", until).orElseThrow(Period::invalid);
        boolean within = !first.isBefore(ALL.from()) && !last.isAfter(ALL.until()) && first.isBefore(last);
        if (!within || Duration.between(first, last).compareTo(Duration.ofDays(DAYS_MAX)) > 0) {
            throw invalid();
        }
        return new Span(first, last);
    }

    private static Problem invalid() {
        return Problems.invalid(
                "period-invalid",
                "Send from and until: a period of at most " + DAYS_MAX + " days that ends after it begins",
                "from",
                "until");
    }
}
