package org.throughline.outcomes.schedule.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An agreed pause of an episode, in days where the facility is.
 *
 * @param from its first day
 * @param back the first day after it
 */
record Hold(LocalDate from, LocalDate back, ZoneId zone) {
    Hold endingOn(LocalDate day) {
        return new Hold(from, day.isBefore(back) ? day : back, zone);
    }

    /** By how much it moves a deadline whose time began to run at a moment. */
    Duration moves(Instant since, Instant due) {
        Instant begin = begin(since);
        return begin.isBefore(due) && begin.isBefore(end()) ? Duration.between(begin, end()) : Duration.ZERO;
    }

    /** How much of the time between the two it takes up. */
    Duration within(Instant since, Instant until) {
        Instant begin = begin(since);
        Instant end = end().isBefore(until) ? end() : until;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private Instant begin(Instant since) {
        Instant first = from.atStartOfDay(zone).toInstant();
        return first.isBefore(since) ? since : first;
    }

    private Instant end() {
        return back.atStartOfDay(zone).toInstant();
    }
}
