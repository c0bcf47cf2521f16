package org.throughline.outcomes.invitation.rest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Bounds how often a node answers tokens that stand for nothing. A token that stands for something is never counted: who has
 * one may always say how they are.
 */
@Singleton
class WrongTokens {
    /** In a minute, whoever asks; people mistype a few times a day. */
    static final int MINUTELY_MAX = 60;

    private Instant minute = Instant.EPOCH;
    private int count;

    /** Counts one; says whether there were too many in this minute. */
    synchronized boolean tooMany(Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            count = 0;
        }
        count = Math.min(count + 1, MINUTELY_MAX + 1);
        return count > MINUTELY_MAX;
    }
}
