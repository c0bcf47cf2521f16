package org.throughline.treatmentplan.review.domain;

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

    /**
     * By how much it moves a deadline.
     *
     * @param since when the time until the deadline began; what was paused before does not count
     */
    Duration moves(Instant since, Instant due) {
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant begin = first.isBefore(since) ? since : first;
        Instant end = back.atStartOfDay(zone).toInstant();
        return begin.isBefore(due) && begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
